import type { ExportProgressUpload, ExportProgressUploadState } from '../../../generated/contract';
import { count, counted } from '../../../shared/format';

export const stateWords: Record<ExportProgressUploadState, [text: string, tone: string]> = {
  waiting: ['Waiting', 'secondary'],
  sending: ['Sending', 'primary'],
  processing: ['Being built', 'primary'],
  checking: ['Being checked', 'info'],
  uploaded: ['Uploaded', 'success'],
  failed: ['Failed', 'danger'],
};

export const uploadHasEnded = ({ state }: ExportProgressUpload) => state === 'uploaded' || state === 'failed';

/** How an upload goes, in a sentence. */
export function uploadSentence(upload: ExportProgressUpload): string {
  const { dataset, partsSent, rowsSent, rowsFound } = upload;
  switch (upload.state) {
    case 'waiting':
      return 'Waits for the outcomes, or for its turn.';
    case 'sending':
      return `Sending to ${dataset}: ${counted(partsSent, 'part')} so far.`;
    case 'processing':
      return `The org builds ${dataset} from ${counted(rowsSent, 'row')}.`;
    case 'checking':
      return `Reading ${dataset} back, to compare.`;
    case 'uploaded':
      return rowsFound === undefined
        ? `${counted(rowsSent, 'row')} sent.`
        : `${counted(rowsSent, 'row')} sent, ${count(rowsFound)} found when read back.`;
    case 'failed':
      return `Nothing more happens by itself.`;
  }
}
