import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Modal } from 'react-bootstrap';
import type { ExportProgress, Run, UploadRequest } from '../../../generated/contract';
import { Problem } from '../../../shared/Problem';
import { OnceMore } from './OnceMore';
import { checkUpload, resultsOf, sources, upload } from './results';
import { isRefusedAsSent, isSentBefore, sentBefore } from './sentBefore';
import { UploadCheckResult } from './UploadCheckResult';
import { UploadFields } from './UploadFields';
import { uploadedBefore, uploadFormOf, uploadRequestOf, type UploadKind } from './uploadForm';
import { uploadHasEnded } from './uploadWords';

interface Props {
  run: Run;
  exported: ExportProgress;
  /** Which kind is chosen at first. */
  first: UploadKind;
  close: () => void;
}

/** Uploads a finished run by hand: where to and how, a check of it, and then off it goes. */
export function UploadDialog({ run, exported, first, close }: Props) {
  const queries = useQueryClient();
  const [form, setForm] = useState(() => uploadFormOf(run, exported, first));
  const [confirmed, setConfirmed] = useState<UploadRequest>();
  const known = useQuery(sources);
  const orgs = (known.data ?? []).filter(({ kind }) => kind === 'salesforce');
  const sourceId = form[form.kind].sourceId || (orgs[0]?.id ?? '');

  const before = uploadedBefore(exported, form.kind);
  const goesOn = before !== undefined && !uploadHasEnded(before);
  const check = useMutation({ mutationFn: (request: UploadRequest) => checkUpload(run.id, request) });
  const start = useMutation({
    mutationFn: (request: UploadRequest) => upload(run.id, request),
    onSuccess: (progress) => {
      queries.setQueryData(resultsOf(run.id).queryKey, progress);
      close();
    },
  });
  const unforced = uploadRequestOf(form, sourceId, false);
  const checked = check.data && same(check.variables, unforced) ? check.data : undefined;
  const refused =
    start.error && same({ ...start.variables, force: undefined }, unforced) ? start.error : undefined;
  const said = sentBefore({ check: checked, refused, last: before });
  const onceMore = said !== undefined && confirmed !== undefined && same(confirmed, unforced);
  const request = uploadRequestOf(form, sourceId, onceMore);
  const fits = checked?.problems.every(isSentBefore);
  const mayStart = fits && request && !goesOn && (said === undefined || onceMore);

  return (
    <Modal show onHide={close} centered scrollable size="lg" aria-labelledby="upload-title">
      <Modal.Header closeButton>
        <Modal.Title id="upload-title" as="h2" className="h5 mb-0">
          Upload results
        </Modal.Title>
      </Modal.Header>
      <Modal.Body className="upload-dialog">
        {known.isError && (
          <Problem error={known.error} what="The sources cannot be read" retry={known.refetch} />
        )}
        <UploadFields run={run} orgs={orgs} sourceId={sourceId} form={form} change={setForm} />
        {goesOn && (
          <p className="alert alert-info mb-0">
            An upload to {before.dataset} goes on. Wait for its end before you start another.
          </p>
        )}
        {said && (
          <OnceMore
            said={said}
            appends={form[form.kind].operation === 'append'}
            chosen={onceMore}
            choose={unforced && ((chosen) => setConfirmed(chosen ? unforced : undefined))}
          />
        )}
        {checked && <UploadCheckResult check={checked} dataset={form[form.kind].dataset.trim()} />}
        {check.isError && same(check.variables, unforced) && (
          <Problem error={check.error} what="The upload was not checked" />
        )}
        {refused && !isRefusedAsSent(refused) && (
          <Problem error={refused} what="The upload was not started" />
        )}
      </Modal.Body>
      <Modal.Footer>
        {!checked && (
          <span className="upload-foot-hint">Nothing is sent before you have seen the check.</span>
        )}
        <Button variant="outline-secondary" onClick={close}>
          Close
        </Button>
        {fits ? (
          <Button disabled={!mayStart || start.isPending} onClick={() => request && start.mutate(request)}>
            {start.isPending ? 'Starting…' : 'Upload'}
          </Button>
        ) : (
          <Button
            disabled={!unforced || goesOn || check.isPending}
            onClick={() => unforced && check.mutate(unforced)}
          >
            {check.isPending ? 'Checking…' : checked ? 'Check again' : 'Check'}
          </Button>
        )}
      </Modal.Footer>
    </Modal>
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
