import type { ReactNode } from 'react';
import type { Dataset } from '../../../generated/contract';
import { bytes, count } from '../../../shared/format';
import { characterWords } from '../files/characterWords';

/** How the file of a dataset was read; nothing for one that came from no file. */
export function fileFacts({ id, file }: Dataset): [name: string, value: ReactNode][] {
  if (!file) return [];
  return [
    ['Format', file.format === 'csv' ? 'CSV' : 'JSON Lines'],
    ['Encoding', file.byteOrderMark ? `${file.encoding}, with a byte order mark` : file.encoding],
    ...(file.delimiter ? [['Delimiter', characterWords(file.delimiter)] as [string, string]] : []),
    ...(file.quote ? [['Quote', characterWords(file.quote)] as [string, string]] : []),
    ['Size', bytes(file.bytes)],
    [
      'Refused rows',
      file.refusedRows === 0 ? (
        'none'
      ) : (
        <>
          {count(file.refusedRows)}{' '}
          <a
            key="report"
            href={`/api/sources/files/datasets/${encodeURIComponent(id)}/refused-rows`}
            target="_blank"
            rel="noreferrer"
          >
            Show which and why
          </a>
        </>
      ),
    ],
  ];
}
