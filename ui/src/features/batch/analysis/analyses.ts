import { get } from '../../../api/http';
import type { AnalysisVersion, Dataset } from '../../../generated/contract';

/** The newest version of each analysis. */
export const analyses = {
  queryKey: ['analyses'],
  queryFn: () => get<AnalysisVersion[]>('/api/analyses'),
};

/** The dataset that an analysis reads, as it is now. */
export const datasetOf = (analysis: AnalysisVersion) => ({
  queryKey: ['dataset', analysis.draft.sourceId, analysis.draft.datasetId],
  queryFn: () =>
    get<Dataset>(
      `/api/sources/${encodeURIComponent(analysis.draft.sourceId)}/datasets/${encodeURIComponent(analysis.draft.datasetId)}`,
    ),
});
