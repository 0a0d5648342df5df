import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../generated/contract';
import { selectionWords } from './selectionWords';

describe('selectionWords', () => {
  it.each<[Selection, string]>([
    [{ type: 'all' }, 'All records'],
    [
      { type: 'all', filter: [{ field: 'State', operator: 'equals', value: 'TX' }] },
      'All records where State is “TX”',
    ],
    [{ type: 'sample', size: 100 }, 'The first 100 records'],
    [
      {
        type: 'sample',
        size: 2000,
        seed: 7,
        filter: [
          { field: 'State', operator: 'in', values: ['TX', 'OH', 'IA', 'UT', 'ME'] },
          { field: 'Amount', operator: 'not-empty' },
        ],
      },
      '2,000 random records (seed 7) where State is one of “TX”, “OH”, “IA” or 2 more and Amount is not empty',
    ],
    [{ type: 'ids', ids: ['a'] }, '1 record by ID'],
    [{ type: 'names', names: ['a', 'b'] }, '2 records by name'],
  ])('case %#', (selection, words) => expect(selectionWords(selection)).toBe(words));
});
