import { describe, expect, it } from 'vitest';
import type { DatasetField } from '../../../generated/contract';
import { emptySelection, selectionOf, type SelectionInput } from './selection';

const fields: DatasetField[] = [{ name: 'State', label: 'State', type: 'text' }];
const selection = (changes: Partial<SelectionInput>) =>
  selectionOf({ ...emptySelection, ...changes }, fields);
const texas = { key: 1, field: 'State', operator: 'equals' as const, text: 'TX' };
const condition = { field: 'State', operator: 'equals', value: 'TX' };

describe('selectionOf', () => {
  it('takes all records unless told otherwise', () => expect(selection({})).toEqual({ type: 'all' }));

  it.each(['0', '-1', '1.5', 'ten', ''])('waits for a number of records that makes sense, not %j', (size) =>
    expect(selection({ kind: 'first', size })).toBeUndefined(),
  );

  it('draws at random by a seed, and by none takes the first', () => {
    expect(selection({ kind: 'random', size: '25', seed: '7' })).toEqual({
      type: 'sample',
      size: 25,
      seed: 7,
    });
    expect(selection({ kind: 'first', size: '25', seed: '7' })).toEqual({ type: 'sample', size: 25 });
  });

  it.each(['', 'x', '-1', '1.5', '99999999999999999999'])('waits for a seed that is one, not %j', (seed) =>
    expect(selection({ kind: 'random', seed })).toBeUndefined(),
  );

  it('narrows all, the first and random ones by the filter', () => {
    expect(selection({ filter: [texas] })).toEqual({ type: 'all', filter: [condition] });
    expect(selection({ kind: 'random', filter: [texas] })).toMatchObject({ filter: [condition] });
  });

  it('never starts with half of a filter', () =>
    expect(selection({ filter: [texas, { ...texas, key: 2, text: '' }] })).toBeUndefined());

  it('takes of a list what was matched, and nothing before it was checked', () => {
    const checked = { matched: ['b', 'a'], ambiguous: ['c'], notFound: ['d'] };
    expect(selection({ kind: 'ids', ids: { text: 'b a c d' } })).toBeUndefined();
    expect(selection({ kind: 'ids', ids: { text: 'b a c d', checked } })).toEqual({
      type: 'ids',
      ids: ['b', 'a'],
    });
  });

  it('does not start over a list of which nothing was found', () =>
    expect(
      selection({
        kind: 'names',
        names: { text: 'd', checked: { matched: [], ambiguous: [], notFound: ['d'] } },
      }),
    ).toBeUndefined());
});
