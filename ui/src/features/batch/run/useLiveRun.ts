import { useEffect, useReducer } from 'react';
import { liveRun, nothingYet } from './runEvents';

const BEFORE_ANOTHER_TRY_MS = 2000;

/**
 * Follows one run by server-sent events; a snapshot always comes first. The browser reconnects by itself after a cut, and this
 * hook after an error answer, which browsers take as final.
 */
export function useLiveRun(runId: string) {
  const [state, tell] = useReducer(liveRun, nothingYet);
  useEffect(() => {
    let events: EventSource;
    let anotherTry: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      events = new EventSource(`/api/events?run=${encodeURIComponent(runId)}`);
      events.onopen = () => tell({ type: 'connected' });
      events.onerror = () => {
        tell({ type: 'disconnected' });
        if (events.readyState === EventSource.CLOSED) anotherTry = setTimeout(follow, BEFORE_ANOTHER_TRY_MS);
      };
      events.addEventListener('progress', (event) =>
        tell({ type: 'progress', progress: JSON.parse(event.data) }),
      );
      events.addEventListener('export', (event) =>
        tell({ type: 'export', progress: JSON.parse(event.data) }),
      );
      events.addEventListener('deleted', () => tell({ type: 'deleted' }));
    };
    follow();
    return () => {
      clearTimeout(anotherTry);
      events.close();
    };
  }, [runId]);
  return state;
}
