import type { ExportProgressUpload } from '../../../generated/contract';
import { Button } from 'react-bootstrap';
import { EarlierUploads } from './EarlierUploads';
import { receiptOf } from './receipt';
import { stateWords, uploadHasEnded, uploadSentence } from './uploadWords';

interface Props {
  title: string;
  upload: ExportProgressUpload;
  before?: ExportProgressUpload[];
  again: () => void;
}

/** How one upload goes, its receipt, and where the run was brought before. */
export function Delivery({ title, upload, before = [], again }: Props) {
  const [word, tone] = stateWords[upload.state];
  const failed = upload.state === 'failed';
  const short = upload.rowsFound !== undefined && upload.rowsFound !== upload.rowsSent;
  return (
    <article className="delivery" aria-label={`${title}: ${upload.dataset}`}>
      <header className="delivery-head">
        <h4 className="delivery-title">
          {title} <code>{upload.dataset}</code>
        </h4>
        <span className={`badge text-bg-${tone}`}>{word}</span>
        {failed && (
          <Button size="sm" variant="outline-primary" className="ms-auto" onClick={again}>
            Upload again…
          </Button>
        )}
      </header>
      <p className="delivery-sentence" role="status">
        {!uploadHasEnded(upload) && (
          <span className="spinner-border spinner-border-sm text-primary" aria-hidden="true" />
        )}
        <span>{uploadSentence(upload)}</span>
      </p>
      {upload.reason && (
        <p className={`alert ${failed ? 'alert-danger' : 'alert-warning'} delivery-reason`}>
          {upload.reason.message}
        </p>
      )}
      <dl className="receipt" aria-label="Receipt">
        <div className="receipt-wide">
          <dt>Job</dt>
          <dd>{upload.jobId ? <code>{upload.jobId}</code> : '–'}</dd>
        </div>
        {receiptOf(upload).map(([name, value]) => (
          <div key={name} className={short && name === 'Rows found' ? 'receipt-short' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {before.length > 0 && <EarlierUploads uploads={before} />}
    </article>
  );
}
