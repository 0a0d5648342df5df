import type { RunProgress } from '../../../generated/contract';
import { count } from '../../../shared/format';
import { pausedBySystem } from './runEvents';

/** What goes on, in a sentence; a reason that the server gives comes first. */
export function statusMessage(progress: RunProgress): string {
  if (pausedBySystem(progress)) return 'Paused. Why, and what to do, is said above.';
  if (progress.reason) return progress.reason.message;
  const { counts } = progress;
  switch (progress.state) {
    case 'requested':
      return 'Waiting to be planned.';
    case 'planning':
      return progress.total === undefined
        ? 'Counting the records.'
        : `Reading the first of ${count(progress.total)} records.`;
    case 'running':
      return progress.recordsPerSecond === 0
        ? 'Waiting for the first answers.'
        : 'Workers are calling the model.';
    case 'paused':
      return 'Paused. Nothing is called until it is resumed.';
    case 'completed':
      return 'Every record succeeded.';
    case 'completed_with_failures':
      return `Every record has an outcome; ${count(counts.invalid + counts.failed)} did not succeed.`;
    case 'cancelled':
      return 'Cancelled. What was done is kept.';
    case 'failed':
      return 'The run could not go on.';
  }
}
