import { describe, expect, it } from 'vitest';
import { liveRun, nothingYet } from './runEvents';
import { aProgress } from '../testing/fixtures';

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
