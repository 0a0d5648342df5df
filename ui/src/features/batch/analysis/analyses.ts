import { get } from '../../../api/http';
import type { AnalysisVersion, Dataset, Run } from '../../../generated/contract';

/** The newest version of each analysis. */
export const analyses = {
  queryKey: ['analyses'],
  queryFn: () => get<AnalysisVersion[]>('/api/analyses'),
};

/** The version of an analysis that a run has frozen. */
export const analysisVersionOf = ({ analysisId, analysisVersion }: Run) => ({
  queryKey: ['analysis-version', analysisId, analysisVersion],
  queryFn: () =>
    get<AnalysisVersion>(`/api/analyses/${encodeURIComponent(analysisId)}/versions/${analysisVersion}`),
  staleTime: Infinity,
});

/** The dataset that an analysis reads, as it is now. */
export const datasetOf = (analysis: AnalysisVersion | undefined) => {
  const { sourceId = '', datasetId = '' } = analysis?.draft ?? {};
  return {
    queryKey: ['dataset', sourceId, datasetId],
    queryFn: () =>
      get<Dataset>(`/api/sources/${encodeURIComponent(sourceId)}/datasets/${encodeURIComponent(datasetId)}`),
  };
};
