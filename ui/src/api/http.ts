import { csrfToken } from './csrf';

/** A problem document (RFC 9457) as the services answer errors. */
export interface ProblemDocument {
  type: string;
  title?: string;
  status: number;
  detail?: string;
  [member: string]: unknown;
}

/** An error that the server explained, or that it could not be reached (status 0). */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemDocument) {
    super(problem.detail ?? problem.title ?? `The server answered ${problem.status}.`);
  }

  get status() {
    return this.problem.status;
  }
}

/** Whether asking again would not help. */
export function isFinal(error: Error) {
  return error instanceof ProblemError && error.status >= 400 && error.status < 500;
}

export const get = <T>(path: string) => send<T>('GET', path);
export const post = <T>(
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
  signal?: AbortSignal,
) => send<T>('POST', path, body, headers, signal);
export const del = (path: string) => send<void>('DELETE', path);

async function send<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<T> {
  const init: RequestInit = { method, headers: { Accept: 'application/json', ...headers }, signal };
  if (method !== 'GET') init.headers = { ...init.headers, 'X-CSRF-Token': csrfToken() };
  if (body !== undefined) {
    init.headers = { ...init.headers, 'Content-Type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init).catch(() => {
    throw new ProblemError(unreachable('Check that Assay is up; this page tries again by itself.'));
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** What is told when there was no answer. */
export const unreachable = (whatToDo: string): ProblemDocument => ({
  type: '/problems/unreachable',
  status: 0,
  detail: `The server cannot be reached. ${whatToDo}`,
});

async function problemOf(response: Response): Promise<ProblemDocument> {
  return readProblem(response.status, await response.text().catch(() => ''));
}

/** The problem that an answer tells, or at least its status. */
export function readProblem(status: number, body: string): ProblemDocument {
  const fallback = { type: 'about:blank', status, detail: `The server answered ${status}.` };
  try {
    return { ...fallback, ...(JSON.parse(body) as object) };
  } catch {
    return fallback;
  }
}
