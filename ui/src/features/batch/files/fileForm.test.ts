import { describe, expect, it } from 'vitest';
import { aDataset } from '../testing/fixtures';
import { asFound, fieldsGone, nameOf, readingQuery } from './fileForm';

describe('readingQuery', () => {
  it('says nothing of what is to be found in the file', () => expect(`${readingQuery(asFound)}`).toBe(''));
  it('says what the user says', () =>
    expect(`${readingQuery({ ...asFound, delimiter: 'tab', encoding: 'UTF-16LE' })}`).toBe(
      'encoding=UTF-16LE&delimiter=tab',
    ));
});

describe('nameOf', () => {
  it.each([
    ['Claims 2026.csv', 'Claims 2026'],
    ['claims.JSONL', 'claims'],
    ['archive.2026', 'archive.2026'],
  ])('calls the dataset of %j %j', (file, name) => expect(nameOf(file)).toBe(name));
});

describe('fieldsGone', () => {
  const older = aDataset({ sourceId: 'files', name: 'Claims' });
  it('tells the fields that a new version lacks', () =>
    expect(fieldsGone(older, 'Claims', older.fields.slice(0, 1))).toEqual(['State', 'Claim_Amount']));
  it('has nothing to tell of another dataset', () => {
    expect(fieldsGone(older, 'Other', [])).toEqual([]);
    expect(fieldsGone(aDataset(), 'Insurance_Claims', [])).toEqual([]);
  });
});
