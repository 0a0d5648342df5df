import { useEffect, useRef } from 'react';
import type { Reason, UploadCheck } from '../../../generated/contract';
import { bytes, count } from '../../../shared/format';
import { isSentBefore } from './sentBefore';

const FEW_LEFT = 5;

/** What an upload would be, and what stands against it, but for having been sent before. */
export function UploadCheckResult({ check, dataset }: { check: UploadCheck; dataset: string }) {
  const { jobsToday, jobLimit } = check;
  const problems = check.problems.filter((one) => !isSentBefore(one));
  const remarks = check.remarks.filter((one) => !isSentBefore(one));
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not return; the tests' one has no such method.
    void here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [check]);
  const left = jobsToday === undefined ? undefined : jobLimit - jobsToday;
  return (
    <section ref={here} className="upload-check" aria-label="Check" role="status">
      <dl className="receipt mb-0">
        <div>
          <dt>Rows</dt>
          <dd>{count(check.rows)}</dd>
        </div>
        <div>
          <dt>Size before compression</dt>
          <dd>{bytes(check.bytes)}</dd>
        </div>
        <div className={left !== undefined && left <= FEW_LEFT ? 'receipt-short' : undefined}>
          <dt>Uploads in 24 hours</dt>
          <dd>
            {jobsToday === undefined ? 'not told by the org' : `${count(jobsToday)} of ${count(jobLimit)}`}
          </dd>
        </div>
      </dl>
      {problems.length === 0 && remarks.length === 0 && (
        <p className="upload-fits mb-0">
          {check.rows === 0 ? 'There is nothing to send.' : `Everything fits into ${dataset}.`}
        </p>
      )}
      <Told reasons={problems} variant="danger" title="It would be refused" />
      <Told reasons={remarks} variant="warning" title="To know before it is sent" />
    </section>
  );
}

function Told({ reasons, variant, title }: { reasons: Reason[]; variant: string; title: string }) {
  return (
    reasons.length > 0 && (
      <div className={`alert alert-${variant} mb-0`}>
        <div className="fw-semibold">{title}</div>
        <ul className="upload-problems" aria-label={title}>
          {reasons.map(({ code, message }, index) => (
            <li key={`${code} ${index}`}>{message}</li>
          ))}
        </ul>
      </div>
    )
  );
}
