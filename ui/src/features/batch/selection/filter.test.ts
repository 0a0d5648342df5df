import { describe, expect, it } from 'vitest';
import type { DatasetField } from '../../../generated/contract';
import { readCondition, readFilter, withField, withRow, type ConditionInput } from './filter';

const fields: DatasetField[] = [
  { name: 'State', label: 'State', type: 'text' },
  { name: 'Amount', label: 'Amount', type: 'number' },
  { name: 'Filed', label: 'Filed', type: 'date' },
];

const row = (changes: Partial<ConditionInput>): ConditionInput => ({
  key: 1,
  field: 'State',
  operator: 'equals',
  text: '',
  ...changes,
});

describe('readCondition', () => {
  it('keeps the spaces of a text, which may matter', () =>
    expect(readCondition(row({ text: ' TX' }), fields).condition).toEqual({
      field: 'State',
      operator: 'equals',
      value: ' TX',
    }));

  it('takes several values for a list', () =>
    expect(readCondition(row({ operator: 'in', text: 'TX, OH' }), fields).condition).toEqual({
      field: 'State',
      operator: 'in',
      values: ['TX', 'OH'],
    }));

  it('needs no value to look for nothing', () =>
    expect(readCondition(row({ operator: 'empty', text: 'left over' }), fields).condition).toEqual({
      field: 'State',
      operator: 'empty',
    }));

  it('waits for a value without complaining', () => expect(readCondition(row({}), fields)).toEqual({}));

  it.each([
    ['Amount', '1,250', 'is no number'],
    ['Amount', 'much', 'is no number'],
    ['Filed', '22.11.2026', 'is no date'],
  ])('says what is wrong with %s = %s', (field, text, complaint) =>
    expect(readCondition(row({ field, text }), fields).complaint).toContain(complaint),
  );

  it.each([
    ['Amount', ' -12.50 ', '-12.50'],
    ['Amount', '1e6', '1e6'],
    ['Filed', '2026-11-22', '2026-11-22'],
    ['Filed', '2026-11-22T15:00:00Z', '2026-11-22T15:00:00Z'],
  ])('takes %s = %j', (field, text, value) =>
    expect(readCondition(row({ field, text }), fields).condition?.value).toBe(value),
  );

  it('finds the one bad value in a list', () =>
    expect(
      readCondition(row({ field: 'Amount', operator: 'in', text: '1; 2; x' }), fields).complaint,
    ).toContain('“x”'));
});

describe('readFilter', () => {
  it('is empty without rows', () => expect(readFilter([], fields)).toEqual([]));
  it('waits while one row is not complete', () =>
    expect(readFilter([row({ text: 'TX' }), row({ key: 2 })], fields)).toBeUndefined());
});

describe('withField', () => {
  it('keeps an operator that the other field knows', () =>
    expect(withField(row({ operator: 'in' }), fields[1]!).operator).toBe('in'));
  it('falls back where it does not', () =>
    expect(withField(row({ operator: 'contains' }), fields[1]!).operator).toBe('equals'));
});

describe('withRow', () => {
  it('never uses the key of a row that is there', () =>
    expect(withRow([row({ key: 4 })], fields).map((one) => one.key)).toEqual([4, 5]));
});
