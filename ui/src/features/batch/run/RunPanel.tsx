import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { resultsOf } from '../delivery/results';
import { run } from './runs';
import { hasEnded } from './runEvents';
import { useLiveRun } from './useLiveRun';
import { CompletionStatistics } from './CompletionStatistics';
import { ExportPanel } from '../delivery/ExportPanel';
import { ProgressView } from './ProgressView';
import { RunActions } from './RunActions';
import { StateBadge } from './StateBadge';

/** One run: where it stands, what can be done, and what came of it. */
export function RunPanel({ runId }: { runId: string }) {
  const stored = useQuery(run(runId));
  const live = useLiveRun(runId);
  const progress = live.progress ?? stored.data?.progress;
  const ended = progress !== undefined && hasEnded(progress);
  const results = useQuery({ ...resultsOf(runId), enabled: ended && !live.export });

  if (!progress) {
    if (stored.isError) {
      return <Problem error={stored.error} what="The run cannot be read" retry={() => stored.refetch()} />;
    }
    return <Loading what="the run" />;
  }
  const exported = live.export ?? results.data;
  return (
    <section className="panel" aria-labelledby="run-title">
      <div className="panel-head">
        <h2 id="run-title" className="panel-title text-break">
          {progress.name}
        </h2>
        <StateBadge state={progress.state} />
        <div className="ms-auto">
          <RunActions progress={progress} />
        </div>
      </div>
      <ProgressView progress={progress} live={live.connected} />
      {ended && <CompletionStatistics progress={progress} />}
      {ended && exported && <ExportPanel runId={runId} exported={exported} />}
    </section>
  );
}
