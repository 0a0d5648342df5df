import { post } from '../../../api/http';
import type { AnalysisVersion, FieldCondition, Lookup, RecordCount } from '../../../generated/contract';

const pathOf = ({ draft }: AnalysisVersion) =>
  `/api/sources/${encodeURIComponent(draft.sourceId)}/datasets/${encodeURIComponent(draft.datasetId)}`;

/** How many records of an analysis's dataset meet a filter, counted exactly. */
export const recordCount = (analysis: AnalysisVersion, filter: FieldCondition[]) => ({
  queryKey: ['record-count', analysis.draft.sourceId, analysis.draft.datasetId, filter],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    post<RecordCount>(`${pathOf(analysis)}/count`, { filter }, {}, signal),
});

/** Which of pasted values the field has. */
export const lookUp = (analysis: AnalysisVersion, field: string, pasted: string) =>
  post<Lookup>(`${pathOf(analysis)}/lookup`, { field, pasted });
