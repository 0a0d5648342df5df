import type { ExportProgressUpload } from '../../../generated/contract';
import { bytes, count, dateTime, duration } from '../../../shared/format';

const UNKNOWN = '–';

/** What is known of an upload, name by name; a place is kept for what is not known yet. */
export function receiptOf(upload: ExportProgressUpload): [name: string, value: string][] {
  const { startedAt, endedAt, rowsFound, bytesSent, rowsWarned } = upload;
  const known = <T>(value: T | undefined, words: (value: T) => string) =>
    value === undefined ? UNKNOWN : words(value);
  return [
    ['Operation', upload.operation ?? UNKNOWN],
    ['Parts', count(upload.partsSent)],
    ['Rows sent', upload.rowsSent > 0 || upload.partsSent > 0 ? count(upload.rowsSent) : UNKNOWN],
    ['Rows found', known(rowsFound, count)],
    ['Rows warned', known(rowsWarned, count)],
    ['Sent', known(bytesSent, bytes)],
    ['Started', known(startedAt, dateTime)],
    ['Ended', known(endedAt, dateTime)],
    [
      'Duration',
      startedAt && endedAt ? duration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000) : UNKNOWN,
    ],
  ];
}
