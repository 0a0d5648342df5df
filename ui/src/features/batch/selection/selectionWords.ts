import type { FieldCondition, Selection } from '../../../generated/contract';
import { count, counted } from '../../../shared/format';
import { operatorWords } from './operators';

const MOST_VALUES = 3;

/** Which records a selection takes, as people say it. */
export function selectionWords(selection: Selection): string {
  switch (selection.type) {
    case 'all':
      return `All records${filterWords(selection.filter)}`;
    case 'sample':
      return selection.seed === undefined
        ? `The first ${counted(selection.size, 'record')}${filterWords(selection.filter)}`
        : `${count(selection.size)} random ${selection.size === 1 ? 'record' : 'records'} (seed ${selection.seed})${filterWords(selection.filter)}`;
    case 'ids':
      return `${counted(selection.ids.length, 'record')} by ID`;
    case 'names':
      return `${counted(selection.names.length, 'record')} by name`;
  }
}

function filterWords(filter: FieldCondition[] = []): string {
  return filter.length === 0 ? '' : ` where ${filter.map(conditionWords).join(' and ')}`;
}

function conditionWords({ field, operator, value, values }: FieldCondition): string {
  const given = values ? listWords(values) : value === undefined ? '' : `“${value}”`;
  return `${field} ${operatorWords(operator)}${given ? ` ${given}` : ''}`;
}

function listWords(values: string[]): string {
  const first = values.slice(0, MOST_VALUES).map((value) => `“${value}”`);
  const more = values.length - first.length;
  return `${first.join(', ')}${more > 0 ? ` or ${count(more)} more` : ''}`;
}
