import { describe, expect, it } from 'vitest';
import { anUpload } from '../testing/fixtures';
import { receiptOf } from './receipt';

const valueOf = (name: string, changes = {}) => new Map(receiptOf(anUpload(changes))).get(name);

describe('receiptOf', () => {
  it('tells what was sent and found, and how long it took', () => {
    expect(valueOf('Rows sent')).toBe('192');
    expect(valueOf('Rows found')).toBe('192');
    expect(valueOf('Sent')).toBe('81.2 kB');
    expect(valueOf('Duration')).toBe('2 min 30 s');
  });
  it('keeps a place for what is not known yet', () => {
    expect(valueOf('Rows found', { rowsFound: undefined })).toBe('–');
    expect(valueOf('Duration', { endedAt: undefined })).toBe('–');
    expect(valueOf('Rows sent', { rowsSent: 0, partsSent: 0 })).toBe('–');
  });
  it('tells none from not known', () => expect(valueOf('Rows warned', { rowsWarned: 0 })).toBe('0'));
});
