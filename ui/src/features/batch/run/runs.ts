import { del, get, post } from '../../../api/http';
import type { Run, RunRequest } from '../../../generated/contract';

const pathOf = (id: string) => `/api/runs/${encodeURIComponent(id)}`;

/** The newest runs of an analysis. */
export const runsOf = (analysisId: string) => ({
  queryKey: ['runs', analysisId],
  queryFn: () => get<Run[]>(`/api/runs?analysis=${encodeURIComponent(analysisId)}&limit=20`),
});

export const run = (id: string) => ({
  queryKey: ['run', id],
  queryFn: () => get<Run>(pathOf(id)),
});

/** Starts a run; the same key never starts a second one. */
export const startRun = (request: RunRequest, idempotencyKey: string) =>
  post<Run>('/api/runs', request, { 'Idempotency-Key': idempotencyKey });

export type RunDeed = 'pause' | 'resume' | 'cancel';

export const tellRun = (id: string, deed: RunDeed) => post<Run>(`${pathOf(id)}/${deed}`);

/** Removes an ended run and everything stored of it, but for its audit entry. */
export const deleteRun = (id: string) => del(pathOf(id));
