import './batch.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RunProgress } from '../../generated/contract';
import { Loading } from '../../shared/Loading';
import { Problem } from '../../shared/Problem';
import { analyses } from './analysis/analyses';
import { AnalysisPicker } from './analysis/AnalysisPicker';
import { FoldedSummary } from './analysis/FoldedSummary';
import { NoAnalyses } from './analysis/NoAnalyses';
import { RecentRuns } from './run/RecentRuns';
import { RunPanel } from './run/RunPanel';
import { StartRun } from './start/StartRun';

/** Choose an analysis, start a run over its dataset, watch it, and take its results. */
export function BatchExecution() {
  const { analysisId, runId } = useParams();
  const navigate = useNavigate();
  const list = useQuery(analyses);
  const [watched, setWatched] = useState<RunProgress>();
  if (list.isPending) return <Loading what="analyses" />;
  if (list.isError) {
    return <Problem error={list.error} what="The analyses cannot be read" retry={() => list.refetch()} />;
  }
  if (list.data.length === 0 && !runId) return <NoAnalyses />;

  const chosen = analysisId ? list.data.find((one) => one.analysisId === analysisId) : list.data[0];
  const place = `/batch/${chosen?.analysisId ?? analysisId}`;
  const openRun = (id: string) => navigate(`${place}/${id}`);
  return (
    <div className="batch">
      <section aria-label="Analysis" className="batch-side">
        <AnalysisPicker analyses={list.data} chosen={chosen} choose={(id) => navigate(`/batch/${id}`)} />
        {chosen && <FoldedSummary key={chosen.analysisId} analysis={chosen} />}
      </section>
      <div className="batch-main">
        {chosen && <StartRun key={chosen.analysisId} analysis={chosen} started={openRun} />}
        {!chosen && (
          <p className="text-secondary">This analysis was deleted. Its runs and their results stay.</p>
        )}
        {runId && <RunPanel key={runId} runId={runId} told={setWatched} close={() => navigate(place)} />}
        {(chosen ?? analysisId) && (
          <RecentRuns
            analysisId={chosen?.analysisId ?? analysisId!}
            openRunId={runId}
            watched={watched}
            open={openRun}
          />
        )}
      </div>
    </div>
  );
}
