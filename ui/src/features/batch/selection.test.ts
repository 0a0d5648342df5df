import { describe, expect, it } from 'vitest';
import { emptySelection, selectionOf } from './selection';

describe('selectionOf', () => {
  it('takes all records unless told otherwise', () =>
    expect(selectionOf(emptySelection)).toEqual({ type: 'all' }));

  it.each(['0', '-1', '1.5', 'ten', ''])('waits for a number of records that makes sense, not %j', (size) =>
    expect(selectionOf({ kind: 'sample', size, list: '' })).toBeUndefined(),
  );

  it('takes one value per line, trimmed, each once, commas kept', () =>
    expect(selectionOf({ kind: 'names', size: '', list: ' Müller, Ana \n\nMüller, Ana\nLee' })).toEqual({
      type: 'names',
      names: ['Müller, Ana', 'Lee'],
    }));

  it('waits for the first value', () =>
    expect(selectionOf({ kind: 'ids', size: '', list: ' \n' })).toBeUndefined());
});
