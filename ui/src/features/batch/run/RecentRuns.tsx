import { useQuery } from '@tanstack/react-query';
import type { Run, RunProgress } from '../../../generated/contract';
import { count, dateTime } from '../../../shared/format';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { runsOf } from './runs';
import { hasEnded } from './runEvents';
import { StateBadge } from './StateBadge';

interface Props {
  analysisId: string;
  openRunId: string | undefined;
  /** The newest that is known of a run that is watched. */
  watched: RunProgress | undefined;
  open: (runId: string) => void;
}

/** The newest runs of the analysis, to go back to. */
export function RecentRuns({ analysisId, openRunId, watched, open }: Props) {
  const runs = useQuery({
    ...runsOf(analysisId),
    refetchInterval: (query) => (query.state.data?.some((run) => !hasEnded(run.progress)) ? 3000 : false),
  });
  if (runs.isError)
    return <Problem error={runs.error} what="The runs cannot be read" retry={() => runs.refetch()} />;
  return (
    <section className="panel" aria-labelledby="runs-title">
      <h2 id="runs-title" className="panel-title">
        Recent runs
      </h2>
      {runs.isPending ? (
        <Loading what="the runs" />
      ) : runs.data.length === 0 ? (
        <p className="text-secondary mb-0">No run of this analysis yet.</p>
      ) : (
        <div className="table-responsive">
          <table className="table table-sm align-middle mb-0 runs">
            <thead>
              <tr>
                <th scope="col">Batch name</th>
                <th scope="col">State</th>
                <th scope="col" className="text-end">
                  Records
                </th>
                <th scope="col">Requested</th>
              </tr>
            </thead>
            <tbody>
              {runs.data.map((run) => (
                <RunRow
                  key={run.id}
                  run={run}
                  progress={newestOf(run, watched)}
                  current={run.id === openRunId}
                  open={open}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What the list says, or what was seen since: the list is read now and then only. */
const newestOf = (run: Run, watched: RunProgress | undefined) =>
  watched?.runId === run.id && watched.sequence > run.progress.sequence ? watched : run.progress;

interface RowProps {
  run: Run;
  progress: RunProgress;
  current: boolean;
  open: (runId: string) => void;
}

function RunRow({ run, progress, current, open }: RowProps) {
  return (
    <tr className={current ? 'table-active' : undefined}>
      <td className="run-name">
        <button
          type="button"
          className="btn btn-link"
          aria-current={current || undefined}
          title={progress.name}
          onClick={() => open(run.id)}
        >
          {progress.name}
        </button>
      </td>
      <td className="run-state">
        <StateBadge state={progress.state} />
      </td>
      <td className="text-end">
        {progress.total === undefined ? '–' : count(progress.total)}
        <span className="run-records-word">{progress.total === 1 ? ' record' : ' records'}</span>
      </td>
      <td className="run-requested">
        <span className="text-nowrap">{dateTime(progress.requestedAt)}</span>{' '}
        <span className="text-secondary">by {run.requestedBy}</span>
      </td>
    </tr>
  );
}
