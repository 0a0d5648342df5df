import { ProblemError } from '../../../api/http';
import type { ExportProgressUpload, Reason, UploadCheck } from '../../../generated/contract';

const CODE = 'already-uploaded';

/** Whether a reason stands only against sending twice, which the user may want all the same. */
export const isSentBefore = ({ code }: Reason) => code === CODE;

interface Known {
  check: UploadCheck | undefined;
  refused: Error | undefined;
  last: ExportProgressUpload | undefined;
}

/** That the results, or some of them, were sent before: in the server's words where it has said so; undefined if they were not. */
export function sentBefore({ check, refused, last }: Known): string | undefined {
  if (check) {
    const reason = [...check.problems, ...check.remarks].find(isSentBefore);
    if (reason) return reason.message;
  }
  if (isRefusedAsSent(refused)) return refused?.message;
  if (last?.state === 'uploaded') return `These results are in ${last.dataset} already.`;
}

export const isRefusedAsSent = (error: Error | null | undefined) =>
  error instanceof ProblemError && error.problem.type.endsWith(`/${CODE}`);
