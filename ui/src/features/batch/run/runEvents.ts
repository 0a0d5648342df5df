import type { ExportProgress, RunProgress } from '../../../generated/contract';

/** What the server tells about a run. */
export type RunEvent =
  | { type: 'progress'; progress: RunProgress }
  | { type: 'export'; progress: ExportProgress }
  | { type: 'deleted' }
  | { type: 'connected' }
  | { type: 'disconnected' };

/** The newest that is known of a run. */
export interface LiveRun {
  progress?: RunProgress;
  export?: ExportProgress;
  /** When a record was last seen to finish or to be planned, by the server's clock. */
  movedAt?: string;
  deleted: boolean;
  /** Whether news can arrive; taken for granted until it is lost. */
  connected: boolean;
}

export const nothingYet: LiveRun = { connected: true, deleted: false };

/** Snapshots replace older ones; one that arrives late or twice changes nothing. What was deleted stays so. */
export function liveRun(state: LiveRun, event: RunEvent): LiveRun {
  switch (event.type) {
    case 'progress': {
      const { progress } = event;
      if (!newer(state.progress, progress)) return state;
      const stood = state.progress !== undefined && sameWork(state.progress, progress);
      return { ...state, progress, movedAt: stood ? state.movedAt : progress.at };
    }
    case 'export':
      return newer(state.export, event.progress) ? { ...state, export: event.progress } : state;
    case 'deleted':
      return { ...state, deleted: true };
    case 'connected':
      return { ...state, connected: true };
    case 'disconnected':
      return { ...state, connected: false };
  }
}

function newer(known: { sequence: number } | undefined, told: { sequence: number }) {
  return known === undefined || told.sequence > known.sequence;
}

function sameWork(one: RunProgress, other: RunProgress) {
  return (
    one.state === other.state &&
    one.planned === other.planned &&
    finishedOf(one) === finishedOf(other) &&
    one.counts.cancelled === other.counts.cancelled
  );
}

/** Records with an outcome. */
export const finishedOf = ({ counts }: RunProgress) => counts.succeeded + counts.invalid + counts.failed;

const STANDS_AFTER_SECONDS = 15;

/** For how long nothing has moved that should; undefined while that is nothing to speak of. */
export function secondsStanding({ progress, movedAt }: LiveRun): number | undefined {
  if (!progress || !movedAt || !['requested', 'planning', 'running'].includes(progress.state))
    return undefined;
  const seconds = (Date.parse(progress.at) - Date.parse(movedAt)) / 1000;
  return seconds >= STANDS_AFTER_SECONDS ? seconds : undefined;
}

export const hasEnded = (progress: RunProgress) =>
  ['completed', 'completed_with_failures', 'cancelled', 'failed'].includes(progress.state);

/** Whether the system paused the run, rather than somebody. */
export const pausedBySystem = ({ state, reason }: RunProgress) =>
  state === 'paused' && reason !== undefined && reason.code !== 'paused-by-user';

/** The one that was written later, of what was told and what was asked for. */
export function newest<T extends { sequence: number }>(
  one: T | undefined,
  other: T | undefined,
): T | undefined {
  return one && other ? (other.sequence > one.sequence ? other : one) : (one ?? other);
}
