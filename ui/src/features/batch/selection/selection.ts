import type { DatasetField, Lookup, Selection } from '../../../generated/contract';
import { readFilter, type ConditionInput } from './filter';

export type SelectionKind = 'all' | 'first' | 'random' | 'ids' | 'names';

/** A list that was pasted, and what the dataset knows of it; known only of the text that was looked up. */
export interface PastedList {
  text: string;
  checked?: Lookup;
}

/** What the user chose and typed. What belongs to another kind stays, for when it is chosen again. */
export interface SelectionInput {
  kind: SelectionKind;
  size: string;
  seed: string;
  filter: ConditionInput[];
  ids: PastedList;
  names: PastedList;
}

export const emptySelection: SelectionInput = {
  kind: 'all',
  size: '100',
  seed: '1',
  filter: [],
  ids: { text: '' },
  names: { text: '' },
};

/** A number of records or a seed; undefined when it is none. */
export const sizeOf = (text: string) => (/^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined);
export const seedOf = (text: string) => (/^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined);

/** Whether records are taken from all there are, which a filter can narrow. */
export const canFilter = (kind: SelectionKind) => kind !== 'ids' && kind !== 'names';

/** The selection that was chosen; undefined while it is not complete. */
export function selectionOf(input: SelectionInput, fields: DatasetField[]): Selection | undefined {
  const { kind } = input;
  switch (kind) {
    case 'all':
    case 'first':
    case 'random': {
      const filter = readFilter(input.filter, fields);
      if (filter === undefined) return undefined;
      const narrowed = filter.length > 0 ? { filter } : {};
      if (kind === 'all') return { type: 'all', ...narrowed };
      const size = sizeOf(input.size);
      if (size === undefined) return undefined;
      if (kind === 'first') return { type: 'sample', size, ...narrowed };
      const seed = seedOf(input.seed);
      return seed === undefined ? undefined : { type: 'sample', size, seed, ...narrowed };
    }
    case 'ids': {
      const ids = input.ids.checked?.matched ?? [];
      return ids.length > 0 ? { type: 'ids', ids } : undefined;
    }
    case 'names': {
      const names = input.names.checked?.matched ?? [];
      return names.length > 0 ? { type: 'names', names } : undefined;
    }
  }
}
