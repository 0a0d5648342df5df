import { describe, expect, it } from 'vitest';
import { fileOf, usualFile } from './file';

describe('fileOf', () => {
  it('is an exact structured CSV of what succeeded, unless told otherwise', () =>
    expect(fileOf('r/1', usualFile)).toBe(
      '/api/results/r%2F1/file?format=long&failures=omitted&records=succeeded&safe=false',
    ));
  it('has an error row per failed record where it is asked for', () =>
    expect(fileOf('r', { ...usualFile, failures: true })).toBe(
      '/api/results/r/file?format=long&failures=error-row&records=all&safe=false',
    ));
  it('has the other records in a wide CSV', () =>
    expect(fileOf('r', { format: 'wide', failures: true, safe: true })).toBe(
      '/api/results/r/file?format=wide&records=all&safe=true',
    ));
  it('never changes a text in JSON Lines', () =>
    expect(fileOf('r', { format: 'jsonl', failures: false, safe: true })).toBe(
      '/api/results/r/file?format=jsonl&records=succeeded',
    ));
});
