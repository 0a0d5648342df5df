import { useState } from 'react';
import { Button } from 'react-bootstrap';
import type { RunProgress } from '../../../generated/contract';
import { ConfirmCancel } from './ConfirmCancel';
import { pausedBySystem } from './runEvents';
import type { RunDeeds } from './useRunDeeds';

/** Pause, resume and cancel, as the state of a run allows that has not ended. */
export function RunActions({ progress, deeds }: { progress: RunProgress; deeds: RunDeeds }) {
  const [asking, setAsking] = useState(false);
  const cancelling = progress.reason?.code === 'cancelling';
  const busy = deeds.busy || cancelling;
  const paused = progress.state === 'paused';
  return (
    <>
      <div className="d-flex gap-2 justify-content-end">
        {paused && !pausedBySystem(progress) && (
          <Button size="sm" variant="primary" disabled={busy} onClick={() => deeds.tell('resume')}>
            Resume
          </Button>
        )}
        {!paused && (
          <Button size="sm" variant="outline-secondary" disabled={busy} onClick={() => deeds.tell('pause')}>
            Pause
          </Button>
        )}
        <Button size="sm" variant="outline-danger" disabled={busy} onClick={() => setAsking(true)}>
          {cancelling ? 'Cancelling…' : 'Cancel run'}
        </Button>
      </div>
      <ConfirmCancel
        shown={asking}
        close={() => setAsking(false)}
        confirmed={() => {
          setAsking(false);
          deeds.tell('cancel');
        }}
      />
    </>
  );
}
