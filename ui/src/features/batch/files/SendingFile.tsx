import { ProgressBar } from 'react-bootstrap';
import { bytes, percent } from '../../../shared/format';

/** How much of a file is sent. */
export function SendingFile({ sent, size }: { sent: number; size: number }) {
  const all = sent >= size;
  return (
    <div className="sending">
      <ProgressBar now={percent(sent, size)} aria-label="Sent" animated={all} />
      <span className="small text-secondary">
        {all ? 'All of it is sent; the last rows are being checked.' : `${bytes(sent)} of ${bytes(size)}`}
      </span>
    </div>
  );
}
