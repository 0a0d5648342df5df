import type { ExportProgress, RunProgress } from '../../../generated/contract';

/** What the server tells about a run. */
export type RunEvent =
  | { type: 'progress'; progress: RunProgress }
  | { type: 'export'; progress: ExportProgress }
  | { type: 'connected' }
  | { type: 'disconnected' };

/** The newest that is known of a run, and whether news can arrive. */
export interface LiveRun {
  progress?: RunProgress;
  export?: ExportProgress;
  connected: boolean;
}

export const nothingYet: LiveRun = { connected: false };

/** Snapshots replace older ones; one that arrives late or twice changes nothing. */
export function liveRun(state: LiveRun, event: RunEvent): LiveRun {
  switch (event.type) {
    case 'progress':
      return newer(state.progress, event.progress) ? { ...state, progress: event.progress } : state;
    case 'export':
      return newer(state.export, event.progress) ? { ...state, export: event.progress } : state;
    case 'connected':
      return { ...state, connected: true };
    case 'disconnected':
      return { ...state, connected: false };
  }
}

function newer(known: { sequence: number } | undefined, told: { sequence: number }) {
  return known === undefined || told.sequence > known.sequence;
}

export const hasEnded = (progress: RunProgress) =>
  ['completed', 'completed_with_failures', 'cancelled', 'failed'].includes(progress.state);
