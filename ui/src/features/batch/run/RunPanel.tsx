import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '../../../api/http';
import type { RunProgress } from '../../../generated/contract';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { DeliveryPanel } from '../delivery/DeliveryPanel';
import { resultsOf } from '../delivery/results';
import { CompletionStatistics } from './CompletionStatistics';
import { DeletedRun } from './DeletedRun';
import { DeleteRun } from './DeleteRun';
import { PausedBySystem } from './PausedBySystem';
import { ProgressView } from './ProgressView';
import { RunActions } from './RunActions';
import { RunFacts } from './RunFacts';
import { hasEnded, newest, pausedBySystem, secondsStanding } from './runEvents';
import { run } from './runs';
import { StateBadge } from './StateBadge';
import { useLiveRun } from './useLiveRun';
import { useRunDeeds } from './useRunDeeds';

interface Props {
  runId: string;
  /** Hears where the run stands, whenever that is news. */
  told: (progress: RunProgress) => void;
  close: () => void;
}

/** One run: where it stands, what can be done, and what came of it. */
export function RunPanel({ runId, told, close }: Props) {
  const stored = useQuery(run(runId));
  const live = useLiveRun(runId);
  const deeds = useRunDeeds(runId);
  const progress = newest(live.progress, stored.data?.progress);
  const ended = progress !== undefined && hasEnded(progress);
  const results = useQuery({ ...resultsOf(runId), enabled: ended && !live.export });
  useEffect(() => {
    if (progress) told(progress);
  }, [progress, told]);

  if (live.deleted || isGone(stored.error)) return <DeletedRun close={close} />;
  if (!progress) {
    if (stored.isError) {
      return <Problem error={stored.error} what="The run cannot be read" retry={() => stored.refetch()} />;
    }
    return <Loading what="the run" />;
  }
  const exported = newest(live.export, results.data);
  const known = stored.data && { ...stored.data, progress };
  return (
    <section className="panel" aria-labelledby="run-title">
      <div className="panel-head">
        <h2 id="run-title" className="panel-title text-break">
          {progress.name}
        </h2>
        <StateBadge state={progress.state} />
        <div className="ms-auto">
          {ended ? (
            known && <DeleteRun run={known} deleted={close} />
          ) : (
            <RunActions progress={progress} deeds={deeds} />
          )}
        </div>
      </div>
      {known && <RunFacts run={known} />}
      {deeds.error && <Problem error={deeds.error} what="That did not work" />}
      {pausedBySystem(progress) && progress.reason && (
        <PausedBySystem reason={progress.reason} busy={deeds.busy} resume={() => deeds.tell('resume')} />
      )}
      <ProgressView progress={progress} live={live.connected} standing={secondsStanding(live)} />
      {ended && <CompletionStatistics progress={progress} />}
      {ended && results.isError && !exported && (
        <Problem error={results.error} what="The results cannot be read" retry={() => results.refetch()} />
      )}
      {ended && exported && known && <DeliveryPanel run={known} exported={exported} />}
    </section>
  );
}

/** A run that was there once answers so; one that cannot be read for another reason is another matter. */
const isGone = (error: Error | null) => error instanceof ProblemError && [404, 410].includes(error.status);
