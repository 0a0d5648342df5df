import { get, post } from '../../../api/http';
import type { ExportProgress } from '../../../generated/contract';

export const resultsOf = (runId: string) => ({
  queryKey: ['results', runId],
  queryFn: () => get<ExportProgress>(`/api/results/${encodeURIComponent(runId)}`),
});

export const uploadAgain = (runId: string) =>
  post<ExportProgress>(`/api/results/${encodeURIComponent(runId)}/upload`);

/** Where a run's results are downloaded; formulas are defused, since a spreadsheet opens them. */
export const fileOf = (runId: string, format: 'long' | 'wide' | 'jsonl') =>
  `/api/results/${encodeURIComponent(runId)}/file?format=${format}&safe=${format !== 'jsonl'}`;
