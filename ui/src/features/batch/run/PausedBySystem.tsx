import { Button } from 'react-bootstrap';
import type { Reason } from '../../../generated/contract';

interface Props {
  reason: Reason;
  busy: boolean;
  resume: () => void;
}

/** Why the system paused a run, in full, and the way on. */
export function PausedBySystem({ reason, busy, resume }: Props) {
  return (
    <div className="alert alert-warning paused" role="alert">
      <div className="paused-words">
        <div className="fw-semibold">Paused by the system</div>
        <div className="text-break">{reason.message}</div>
        <div className="small mt-1">
          Nothing is called and nothing is lost; resume it once this is mended.
        </div>
      </div>
      <Button variant="primary" size="sm" disabled={busy} onClick={resume}>
        Resume
      </Button>
    </div>
  );
}
