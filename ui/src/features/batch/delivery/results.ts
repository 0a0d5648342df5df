import { get, post } from '../../../api/http';
import type { ExportProgress, Source, UploadCheck, UploadRequest } from '../../../generated/contract';

const pathOf = (runId: string) => `/api/results/${encodeURIComponent(runId)}`;

export const resultsOf = (runId: string) => ({
  queryKey: ['results', runId],
  queryFn: () => get<ExportProgress>(pathOf(runId)),
});

/** Begins an upload of a finished run. */
export const upload = (runId: string, request: UploadRequest) =>
  post<ExportProgress>(`${pathOf(runId)}/upload`, request);

/** What an upload would be; sends nothing. */
export const checkUpload = (runId: string, request: UploadRequest) =>
  post<UploadCheck>(`${pathOf(runId)}/upload/check`, request);

/** Where datasets come from and go to. */
export const sources = {
  queryKey: ['sources'],
  queryFn: () => get<Source[]>('/api/sources'),
  staleTime: 60_000,
};
