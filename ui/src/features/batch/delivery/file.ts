export type FileFormat = 'long' | 'wide' | 'jsonl';

/** What a download has of a run. */
export interface FileChoice {
  format: FileFormat;
  /** Whether records that did not succeed are told of. */
  failures: boolean;
  /** Whether texts that a spreadsheet would run as formulas are defused. */
  safe: boolean;
}

/** Exactly what the model said; nothing is changed that nobody asked to change. */
export const usualFile: FileChoice = { format: 'long', failures: false, safe: false };

export const formats: Record<FileFormat, { name: string; says: string; failures: string }> = {
  long: {
    name: 'structured CSV',
    says: 'A row per response field.',
    failures: 'An __error row for each record that did not succeed',
  },
  wide: {
    name: 'wide CSV',
    says: 'A row per record, a column per response field.',
    failures: 'Also records that did not succeed',
  },
  jsonl: {
    name: 'JSON Lines',
    says: 'A JSON object per record.',
    failures: 'Also records that did not succeed',
  },
};

/** Where a run's results are downloaded. */
export function fileOf(runId: string, { format, failures, safe }: FileChoice): string {
  const query = new URLSearchParams({ format });
  if (format === 'long') query.set('failures', failures ? 'error-row' : 'omitted');
  query.set('records', failures ? 'all' : 'succeeded');
  if (format !== 'jsonl') query.set('safe', `${safe}`);
  return `/api/results/${encodeURIComponent(runId)}/file?${query}`;
}
