import type { Lookup, RecordCount } from '../../../generated/contract';
import { count, counted } from '../../../shared/format';
import { seedOf, sizeOf, type SelectionInput } from './selection';

/** How many records a run would take; undefined while the input is not complete. */
export function howManyTaken(input: SelectionInput, { records }: RecordCount): number | undefined {
  if (input.kind === 'all') return records;
  const size = sizeOf(input.size);
  return size === undefined ? undefined : Math.min(size, records);
}

/** What a run over a dataset would take, in a sentence. */
export function takenOf(input: SelectionInput, { records, all }: RecordCount): string {
  const filtered = input.filter.length > 0;
  const size = sizeOf(input.size) ?? 0;
  if (records === 0)
    return filtered ? `None of ${counted(all, 'record')} meets the filter.` : 'There is no record.';
  const meet = records === 1 ? 'meets' : 'meet';
  const from = filtered
    ? `${counted(records, 'record')} that ${meet} the filter (of ${count(all)})`
    : counted(all, 'record');
  const whole = filtered ? `The run takes ${from}` : `The run takes all ${from}`;
  if (input.kind === 'all') return `${whole}.`;
  if (size >= records) return size > records ? `${whole}; there are not ${count(size)}.` : `${whole}.`;
  return input.kind === 'first'
    ? `The run takes the first ${count(size)} of ${from}.`
    : `The run takes ${count(size)} of ${from}, drawn at random with seed ${seedOf(input.seed) ?? '…'}.`;
}

/** What a run over a checked list would take, in a sentence. */
export function takenOfList({ matched, ambiguous, notFound }: Lookup): string {
  const leftOut = ambiguous.length + notFound.length;
  if (matched.length === 0) return 'No record was found, so there is nothing to run.';
  const rest =
    leftOut === 0 ? '' : `; ${counted(leftOut, 'value')} given ${leftOut === 1 ? 'is' : 'are'} left out`;
  return `The run takes ${counted(matched.length, 'record')}, in the order given${rest}.`;
}
