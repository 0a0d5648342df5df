import { describe, expect, it } from 'vitest';
import { emptySelection, type SelectionInput } from './selection';
import { howManyTaken, takenOf, takenOfList } from './taken';

const condition = { key: 1, field: 'State', operator: 'equals' as const, text: 'TX' };
const input = (changes: Partial<SelectionInput>) => ({ ...emptySelection, ...changes });
const filter = [condition];

describe('takenOf', () => {
  it.each([
    [input({}), { records: 5000, all: 5000 }, 'The run takes all 5,000 records.'],
    [
      input({ filter }),
      { records: 12, all: 5000 },
      'The run takes 12 records that meet the filter (of 5,000).',
    ],
    [input({ kind: 'first' }), { records: 5000, all: 5000 }, 'The run takes the first 100 of 5,000 records.'],
    [
      input({ kind: 'first', filter }),
      { records: 12, all: 5000 },
      'The run takes 12 records that meet the filter (of 5,000); there are not 100.',
    ],
    [input({ kind: 'first' }), { records: 80, all: 80 }, 'The run takes all 80 records; there are not 100.'],
    [
      input({ kind: 'random', seed: '7', filter }),
      { records: 900, all: 5000 },
      'The run takes 100 of 900 records that meet the filter (of 5,000), drawn at random with seed 7.',
    ],
    [input({ filter }), { records: 0, all: 5000 }, 'None of 5,000 records meets the filter.'],
  ])('case %#', (chosen, counts, sentence) => expect(takenOf(chosen, counts)).toBe(sentence));
});

describe('howManyTaken', () => {
  it('is never more than there are', () =>
    expect(howManyTaken(input({ kind: 'first' }), { records: 12, all: 5000 })).toBe(12));
});

describe('takenOfList', () => {
  it('says what is left out', () =>
    expect(takenOfList({ matched: ['a', 'b'], ambiguous: ['c'], notFound: ['d', 'e'] })).toBe(
      'The run takes 2 records, in the order given; 3 values given are left out.',
    ));
  it('says that there is nothing', () =>
    expect(takenOfList({ matched: [], ambiguous: [], notFound: ['d'] })).toContain('No record was found'));
});
