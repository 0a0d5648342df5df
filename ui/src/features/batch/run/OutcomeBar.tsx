import type { OutcomeCounts } from '../../../generated/contract';
import { percent } from '../../../shared/format';

/** How much of a run is done, and how it ended, record by record. */
export function OutcomeBar({ counts, total }: { counts: OutcomeCounts; total: number }) {
  const finished = counts.succeeded + counts.invalid + counts.failed;
  const share = (part: number) => ({ width: total > 0 ? `${(part / total) * 100}%` : '0' });
  return (
    <div
      className="outcome-bar"
      role="progressbar"
      aria-label="Records with an outcome"
      aria-valuenow={percent(finished, total)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span className="outcome-succeeded" style={share(counts.succeeded)} />
      <span className="outcome-invalid" style={share(counts.invalid)} />
      <span className="outcome-failed" style={share(counts.failed)} />
      <span className="outcome-cancelled" style={share(counts.cancelled)} />
    </div>
  );
}
