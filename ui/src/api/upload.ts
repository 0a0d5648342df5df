import { csrfToken } from './csrf';
import { ProblemError, readProblem, unreachable } from './http';

/** How an upload is watched, and stopped. */
export interface Watch {
  /** Told with the bytes sent so far. */
  sent?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Sends a file as it is on disk, never held in memory; `fetch` does not tell how far it is. */
export function postFile<T>(path: string, file: Blob, { sent, signal }: Watch = {}): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-CSRF-Token', csrfToken());
    if (sent) request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as T);
      else reject(new ProblemError(readProblem(status, responseText)));
    };
    request.onerror = () =>
      reject(
        new ProblemError(
          unreachable('Check that Assay is up and that the file has not changed; then try again.'),
        ),
      );
    request.onabort = () => reject(new DOMException('Stopped.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
