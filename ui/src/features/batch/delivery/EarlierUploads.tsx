import type { ExportProgressUpload } from '../../../generated/contract';
import { count, counted, dateTime } from '../../../shared/format';
import { stateWords } from './uploadWords';

/** Where else a run was brought before, and how that ended. */
export function EarlierUploads({ uploads }: { uploads: ExportProgressUpload[] }) {
  return (
    <details className="delivery-earlier">
      <summary>{counted(uploads.length, 'earlier upload')}</summary>
      <ul className="mb-0">
        {uploads.map((upload) => (
          <li key={`${upload.dataset} ${upload.startedAt}`}>
            <code>{upload.dataset}</code> {words(upload)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function words({ state, rowsSent, rowsFound, endedAt, reason }: ExportProgressUpload): string {
  const found = rowsFound === undefined ? '' : `, ${count(rowsFound)} found`;
  const ended = endedAt === undefined ? '' : `, ${dateTime(endedAt)}`;
  const why = state === 'failed' && reason ? `. ${reason.message}` : '';
  return `${stateWords[state][0].toLowerCase()}: ${counted(rowsSent, 'row')} sent${found}${ended}${why}`;
}
