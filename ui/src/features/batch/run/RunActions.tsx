import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-bootstrap';
import type { RunProgress } from '../../../generated/contract';
import { Problem } from '../../../shared/Problem';
import { run, tellRun, type RunDeed } from './runs';
import { hasEnded } from './runEvents';
import { ConfirmCancel } from './ConfirmCancel';

/** Pause, resume and cancel, as the run's state allows. */
export function RunActions({ progress }: { progress: RunProgress }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const tell = useMutation({
    mutationFn: (deed: RunDeed) => tellRun(progress.runId, deed),
    onSuccess: () => queries.invalidateQueries({ queryKey: run(progress.runId).queryKey }),
  });
  if (hasEnded(progress)) return null;

  const cancelling = progress.reason?.code === 'cancelling';
  const busy = tell.isPending || cancelling;
  return (
    <>
      <div className="d-flex gap-2 justify-content-end">
        {progress.state === 'paused' ? (
          <Button size="sm" variant="primary" disabled={busy} onClick={() => tell.mutate('resume')}>
            Resume
          </Button>
        ) : (
          <Button size="sm" variant="outline-secondary" disabled={busy} onClick={() => tell.mutate('pause')}>
            Pause
          </Button>
        )}
        <Button size="sm" variant="outline-danger" disabled={busy} onClick={() => setAsking(true)}>
          {cancelling ? 'Cancelling…' : 'Cancel run'}
        </Button>
      </div>
      {tell.isError && <Problem error={tell.error} what="That did not work" />}
      <ConfirmCancel
        shown={asking}
        close={() => setAsking(false)}
        confirmed={() => {
          setAsking(false);
          tell.mutate('cancel');
        }}
      />
    </>
  );
}
