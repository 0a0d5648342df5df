import type { RecordCount } from '../../../generated/contract';
import { Problem } from '../../../shared/Problem';
import { canFilter, type SelectionInput } from './selection';
import { takenOf, takenOfList } from './taken';
import type { Counting } from './useRecordCount';

interface Props {
  input: SelectionInput;
  complete: boolean;
  /** Whether the dataset cannot be read, which is said beside it. */
  unreadable: boolean;
  counting: Counting;
}

/** What the run would take, before it is started. */
export function Taken({ input, complete, unreadable, counting }: Props) {
  if (unreadable && canFilter(input.kind)) {
    return (
      <p className="start-wide taken" role="status">
        How many records there are is not known: the dataset cannot be read.
      </p>
    );
  }
  if (counting.error && complete && canFilter(input.kind)) {
    return (
      <div className="start-wide">
        <Problem error={counting.error} what="The records were not counted" retry={counting.again} />
      </div>
    );
  }
  return (
    <p className={`start-wide taken ${leavesOut(input) ? 'taken-less' : ''}`} role="status">
      {complete && canFilter(input.kind) && counting.busy && (
        <span className="spinner-border spinner-border-sm" aria-hidden="true" />
      )}
      {sentence(input, complete, counting.busy ? undefined : counting.count)}
    </p>
  );
}

function sentence(input: SelectionInput, complete: boolean, count: RecordCount | undefined): string {
  if (!canFilter(input.kind)) {
    const { text, checked } = input.kind === 'ids' ? input.ids : input.names;
    if (checked) return takenOfList(checked);
    return text.trim() === '' ? 'Paste a list to see what the run would take.' : 'Not checked yet.';
  }
  if (!complete) return 'Complete what is open above to see how many records the run would take.';
  return count ? takenOf(input, count) : 'Counting the records…';
}

/** Whether the run would take less than was asked for. */
function leavesOut(input: SelectionInput): boolean {
  if (canFilter(input.kind)) return false;
  const { checked } = input.kind === 'ids' ? input.ids : input.names;
  return checked !== undefined && checked.ambiguous.length + checked.notFound.length > 0;
}
