import type { RunState } from '../../../generated/contract';

const words: Record<RunState, [text: string, tone: string]> = {
  requested: ['Requested', 'secondary'],
  planning: ['Planning', 'info'],
  running: ['Running', 'primary'],
  paused: ['Paused', 'warning'],
  completed: ['Completed', 'success'],
  completed_with_failures: ['Completed with failures', 'warning'],
  cancelled: ['Cancelled', 'secondary'],
  failed: ['Failed', 'danger'],
};

/** Where a run is in its life, in a word. */
export function StateBadge({ state }: { state: RunState }) {
  const [text, tone] = words[state];
  return <span className={`badge text-bg-${tone}`}>{text}</span>;
}
