import type { DatasetField, FieldCondition, FieldConditionOperator } from '../../../generated/contract';
import { arityOf, complaintAbout, operatorsFor } from './operators';
import { splitValues } from './splitValues';

/** One row of the filter as the user typed it. */
export interface ConditionInput {
  /** Tells rows apart while they are added and removed. */
  key: number;
  field: string;
  operator: FieldConditionOperator;
  text: string;
}

/** A row of the filter, read. */
export type ReadCondition =
  { condition: FieldCondition; complaint?: undefined } | { condition?: undefined; complaint?: string };

export function readCondition(input: ConditionInput, fields: DatasetField[]): ReadCondition {
  const { operator, text } = input;
  const field = fields.find((one) => one.name === input.field);
  if (!field) return {};
  switch (arityOf(operator)) {
    case 'none':
      return { condition: { field: field.name, operator } };
    case 'one': {
      if (text === '') return {};
      const value = field.type === 'text' ? text : text.trim();
      const complaint = complaintAbout(value, field.type);
      return complaint ? { complaint } : { condition: { field: field.name, operator, value } };
    }
    case 'several': {
      const values = splitValues(text);
      if (values.length === 0) return {};
      const complaint = values.map((value) => complaintAbout(value, field.type)).find(Boolean);
      return complaint ? { complaint } : { condition: { field: field.name, operator, values } };
    }
  }
}

/** The conditions of a filter; undefined while one of its rows is not complete. */
export function readFilter(rows: ConditionInput[], fields: DatasetField[]): FieldCondition[] | undefined {
  const conditions = rows.map((row) => readCondition(row, fields).condition);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

/** The same row over another field; its operator stays where the new field knows it. */
export function withField(input: ConditionInput, field: DatasetField): ConditionInput {
  const known = operatorsFor(field.type).some(([operator]) => operator === input.operator);
  return { ...input, field: field.name, operator: known ? input.operator : 'equals' };
}

/** The rows and one more. */
export function withRow(rows: ConditionInput[], fields: DatasetField[]): ConditionInput[] {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  return [...rows, { key, field: fields[0]?.name ?? '', operator: 'equals', text: '' }];
}
