import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ExportProgressUpload } from '../../../generated/contract';
import { count } from '../../../shared/format';
import { Problem } from '../../../shared/Problem';
import { resultsOf, uploadAgain } from './results';

/** How the upload into the org goes, in a sentence. */
export function UploadState({ runId, upload }: { runId: string; upload: ExportProgressUpload }) {
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => uploadAgain(runId),
    onSuccess: () => queries.invalidateQueries({ queryKey: resultsOf(runId).queryKey }),
  });
  const ended = upload.state === 'uploaded' || upload.state === 'failed';
  return (
    <div className="upload" role="status">
      {!ended && <span className="spinner-border spinner-border-sm text-primary" aria-hidden="true" />}
      <div className="min-width-0">
        <div className={upload.state === 'failed' ? 'text-danger-emphasis' : undefined}>
          {sentence(upload)}
        </div>
        {upload.reason && <div className="small text-secondary text-break">{upload.reason.message}</div>}
        {again.isError && <Problem error={again.error} what="The upload was not started" />}
      </div>
      {upload.state === 'failed' && (
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          disabled={again.isPending}
          onClick={() => again.mutate()}
        >
          Upload again
        </button>
      )}
    </div>
  );
}

function sentence(upload: ExportProgressUpload): string {
  const { dataset } = upload;
  switch (upload.state) {
    case 'waiting':
      return `The upload to ${dataset} waits for its turn.`;
    case 'sending':
      return `Sending to ${dataset}: ${count(upload.partsSent)} ${upload.partsSent === 1 ? 'part' : 'parts'} sent.`;
    case 'processing':
      return `${dataset} is being built from ${count(upload.rowsSent)} rows.`;
    case 'checking':
      return `Reading ${dataset} back.`;
    case 'uploaded':
      return `Uploaded to ${dataset}: ${count(upload.rowsSent)} rows sent, ${count(upload.rowsFound ?? 0)} found.`;
    case 'failed':
      return `The upload to ${dataset} failed.`;
  }
}
