import { describe, expect, it } from 'vitest';
import { liveRun, newest, nothingYet, pausedBySystem, secondsStanding, type LiveRun } from './runEvents';
import type { RunProgress } from '../../../generated/contract';
import { anExport, aProgress } from '../testing/fixtures';

describe('liveRun', () => {
  it('takes a newer snapshot', () => {
    const first = liveRun(nothingYet, { type: 'progress', progress: aProgress({ sequence: 1 }) });
    const second = liveRun(first, { type: 'progress', progress: aProgress({ sequence: 2, planned: 9 }) });
    expect(second.progress?.planned).toBe(9);
  });

  it('ignores one that arrives late or twice', () => {
    const newest = liveRun(nothingYet, {
      type: 'progress',
      progress: aProgress({ sequence: 2, planned: 9 }),
    });
    expect(liveRun(newest, { type: 'progress', progress: aProgress({ sequence: 2, planned: 1 }) })).toBe(
      newest,
    );
    expect(liveRun(newest, { type: 'progress', progress: aProgress({ sequence: 1, planned: 1 }) })).toBe(
      newest,
    );
  });

  it('keeps what it knows while disconnected', () => {
    const known = liveRun(nothingYet, { type: 'progress', progress: aProgress({ sequence: 2 }) });
    expect(liveRun(known, { type: 'disconnected' })).toMatchObject({
      connected: false,
      progress: { sequence: 2 },
    });
  });
});

describe('a deleted run', () => {
  it('stays deleted, whatever arrives late', () => {
    const deleted = liveRun(nothingYet, { type: 'deleted' });
    expect(liveRun(deleted, { type: 'progress', progress: aProgress() }).deleted).toBe(true);
  });
});

describe('secondsStanding', () => {
  const told = (...snapshots: Partial<RunProgress>[]) =>
    snapshots.reduce<LiveRun>(
      (state, changes, index) =>
        liveRun(state, { type: 'progress', progress: aProgress({ sequence: index + 1, ...changes }) }),
      nothingYet,
    );

  it('counts from the last record that moved', () => {
    const state = told(
      { at: '2026-11-22T15:00:00Z', planned: 10 },
      { at: '2026-11-22T15:00:10Z', planned: 20 },
      { at: '2026-11-22T15:00:40Z', planned: 20 },
    );
    expect(secondsStanding(state)).toBe(30);
  });

  it('says nothing of a short wait, or of a run that stands for a reason', () => {
    const begin = { at: '2026-11-22T15:00:00Z' };
    expect(secondsStanding(told(begin, { at: '2026-11-22T15:00:05Z' }))).toBeUndefined();
    const paused = { state: 'paused' as const };
    expect(
      secondsStanding(told({ ...begin, ...paused }, { at: '2026-11-22T16:00:00Z', ...paused })),
    ).toBeUndefined();
  });
});

describe('pausedBySystem', () => {
  it('tells a limit from a user', () => {
    const reason = (code: string) => aProgress({ state: 'paused', reason: { code, message: '' } });
    expect(pausedBySystem(reason('daily-limit'))).toBe(true);
    expect(pausedBySystem(reason('paused-by-user'))).toBe(false);
  });
});

describe('newest', () => {
  it('is the later one, wherever it came from', () => {
    const early = anExport({ sequence: 1 });
    const late = anExport({ sequence: 2 });
    expect(newest(early, late)).toBe(late);
    expect(newest(late, early)).toBe(late);
    expect(newest(undefined, early)).toBe(early);
  });
});
