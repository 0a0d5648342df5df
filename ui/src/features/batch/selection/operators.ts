import type { DatasetField, FieldConditionOperator } from '../../../generated/contract';

type FieldType = DatasetField['type'];

/** How many values an operator is given. */
export type Arity = 'none' | 'one' | 'several';

const texts: [FieldConditionOperator, string][] = [
  ['equals', 'is'],
  ['not-equals', 'is not'],
  ['contains', 'contains'],
  ['begins-with', 'begins with'],
  ['in', 'is one of'],
  ['not-in', 'is none of'],
  ['empty', 'is empty'],
  ['not-empty', 'is not empty'],
];

const numbers: [FieldConditionOperator, string][] = [
  ['equals', '='],
  ['not-equals', '≠'],
  ['less-than', '<'],
  ['at-most', '≤'],
  ['greater-than', '>'],
  ['at-least', '≥'],
  ['in', 'is one of'],
  ['not-in', 'is none of'],
  ['empty', 'is empty'],
  ['not-empty', 'is not empty'],
];

const dates: [FieldConditionOperator, string][] = [
  ['equals', 'is'],
  ['not-equals', 'is not'],
  ['less-than', 'is before'],
  ['at-most', 'is at or before'],
  ['greater-than', 'is after'],
  ['at-least', 'is at or after'],
  ['in', 'is one of'],
  ['not-in', 'is none of'],
  ['empty', 'is empty'],
  ['not-empty', 'is not empty'],
];

const byType: Record<FieldType, [FieldConditionOperator, string][]> = {
  text: texts,
  number: numbers,
  date: dates,
};

/** The operators that make sense for a type of field, with their words. */
export const operatorsFor = (type: FieldType) => byType[type];

/** An operator's words where the type of its field is not known. */
export const operatorWords = (operator: FieldConditionOperator): string =>
  [...texts, ...numbers].find(([one]) => one === operator)?.[1] ?? operator;

export const arityOf = (operator: FieldConditionOperator): Arity => {
  switch (operator) {
    case 'empty':
    case 'not-empty':
      return 'none';
    case 'in':
    case 'not-in':
      return 'several';
    default:
      return 'one';
  }
};

/** What is wrong with a value for a field of this type; undefined when nothing is. */
export function complaintAbout(value: string, type: FieldType): string | undefined {
  switch (type) {
    case 'text':
      return undefined;
    case 'number':
      return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)
        ? undefined
        : `“${value}” is no number; write it as 1250.5.`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(value)
        ? undefined
        : `“${value}” is no date; write it as 2026-11-22 or 2026-11-22T15:00:00Z.`;
  }
}
