import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../../generated/contract';
import { anExport, aRun } from '../testing/fixtures';
import { ToldEvents } from '../testing/ToldEvents';
import { RunPanel } from './RunPanel';

let asked: string[];
let answers: Record<string, () => Response>;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('EventSource', ToldEvents);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const call = `${init.method} ${path}`;
    asked.push(call);
    return answers[call]?.() ?? Response.json(anExport());
  });
});

afterEach(() => vi.unstubAllGlobals());

function show(changes: Partial<RunProgress>) {
  answers = { 'GET /api/runs/run-1': () => Response.json(aRun(changes)), ...answers };
  const close = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RunPanel runId="run-1" told={() => {}} close={close} />
    </QueryClientProvider>,
  );
  return close;
}

describe('RunPanel', () => {
  beforeEach(() => {
    answers = {};
  });

  it('says why the system paused a run, and resumes it', async () => {
    const reason = { code: 'daily-limit', message: 'The org has no API calls left for today.' };
    show({ state: 'paused', reason });
    expect(await screen.findByRole('alert')).toHaveTextContent('The org has no API calls left for today.');
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(asked).toContain('POST /api/runs/run-1/resume');
  });

  it('deletes an ended run after saying what goes and what stays', async () => {
    answers['DELETE /api/runs/run-1'] = () => new Response(null, { status: 204 });
    const close = show({ state: 'completed', counts: { succeeded: 1, invalid: 0, failed: 0, cancelled: 0 } });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete…' }));
    expect(screen.getByRole('dialog')).toHaveTextContent('goes with its 1 outcome, its progress');
    expect(screen.getByRole('dialog')).toHaveTextContent('The audit entry stays');
    expect(asked).not.toContain('DELETE /api/runs/run-1');
    await userEvent.click(screen.getByRole('button', { name: 'Delete run' }));
    expect(close).toHaveBeenCalled();
  });

  it('says why a run was not deleted, and keeps it', async () => {
    answers['DELETE /api/runs/run-1'] = () =>
      Response.json({ detail: 'An upload of it goes on. Wait for its end.' }, { status: 409 });
    const close = show({ state: 'completed' });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete run' }));
    expect(await screen.findByText('An upload of it goes on. Wait for its end.')).toBeInTheDocument();
    expect(close).not.toHaveBeenCalled();
  });

  it('does not offer to delete a run that goes on', async () => {
    show({ state: 'running' });
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete…' })).not.toBeInTheDocument();
  });

  it('says that it reconnects only once the connection is lost', async () => {
    show({ state: 'running' });
    await screen.findByText('43 of 100');
    expect(screen.queryByText(/Reconnecting/)).not.toBeInTheDocument();
    act(() => ToldEvents.newest.onerror?.());
    expect(screen.getByText(/Reconnecting/)).toBeInTheDocument();
    act(() => ToldEvents.newest.onopen?.());
    expect(screen.queryByText(/Reconnecting/)).not.toBeInTheDocument();
  });

  it('tells that somebody else has deleted the run', async () => {
    show({ state: 'completed' });
    await screen.findByRole('button', { name: 'Delete…' });
    act(() => void ToldEvents.newest.dispatchEvent(new MessageEvent('deleted')));
    expect(screen.getByText(/This run is not there any more/)).toBeInTheDocument();
  });
});
