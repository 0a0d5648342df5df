import type { Selection } from '../../generated/contract';

/** What the user typed. */
export interface SelectionInput {
  kind: Selection['type'];
  size: string;
  list: string;
}

export const emptySelection: SelectionInput = { kind: 'all', size: '100', list: '' };

/** The selection that was typed; undefined while it is not complete. */
export function selectionOf({ kind, size, list }: SelectionInput): Selection | undefined {
  const values = [...new Set(list.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  switch (kind) {
    case 'all':
      return { type: 'all' };
    case 'sample':
      return /^[1-9]\d{0,8}$/.test(size.trim()) ? { type: 'sample', size: Number(size) } : undefined;
    case 'ids':
      return values.length > 0 ? { type: 'ids', ids: values } : undefined;
    case 'names':
      return values.length > 0 ? { type: 'names', names: values } : undefined;
  }
}
