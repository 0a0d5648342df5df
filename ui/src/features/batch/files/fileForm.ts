import type { Dataset, DatasetField } from '../../../generated/contract';

/** How a file is read; an empty word means as it is found in the file. */
export interface ReadingChoices {
  format: '' | 'csv' | 'jsonl';
  encoding: string;
  delimiter: string;
  quote: string;
}

export const asFound: ReadingChoices = { format: '', encoding: '', delimiter: '', quote: '' };

/** What the server is told of how a file is read. */
export function readingQuery(choices: ReadingChoices): URLSearchParams {
  return new URLSearchParams(Object.entries(choices).filter(([, word]) => word !== ''));
}

/** A dataset's name out of a file's. */
export const nameOf = (fileName: string) => fileName.replace(/\.(csv|tsv|txt|jsonl|ndjson)$/i, '').trim();

/** Fields that an older version has and a file has not; analyses that use them could not run any more. */
export function fieldsGone(older: Dataset | undefined, name: string, found: DatasetField[]): string[] {
  if (older?.sourceId !== 'files' || older.name !== name) return [];
  const names = new Set(found.map((field) => field.name));
  return older.fields.map((field) => field.name).filter((field) => !names.has(field));
}
