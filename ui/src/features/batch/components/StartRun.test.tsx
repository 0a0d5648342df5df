import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anAnalysis, aRun } from '../testing/fixtures';
import { StartRun } from './StartRun';

const requests: { key: string; body: unknown }[] = [];
const answers: Response[] = [];

beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const key = (init.headers as Record<string, string>)['Idempotency-Key'] ?? '';
    requests.push({ key, body: JSON.parse(init.body as string) });
    return answers.shift()!;
  });
});

afterEach(() => vi.unstubAllGlobals());

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

function show(started: (runId: string) => void = () => {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StartRun analysis={anAnalysis()} started={started} />
    </QueryClientProvider>,
  );
}

describe('StartRun', () => {
  it('starts a run over the first records and opens it', async () => {
    answers.push(json(202, aRun()));
    const started = vi.fn();
    show(started);
    await userEvent.selectOptions(screen.getByLabelText('Records'), 'The first …');
    await userEvent.clear(screen.getByLabelText('How many records'));
    await userEvent.type(screen.getByLabelText('How many records'), '25');
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(started).toHaveBeenCalledWith('run-1');
    expect(requests[0]?.body).toMatchObject({
      selection: { type: 'sample', size: 25 },
      batchName: 'Claims review',
    });
  });

  it('repeats a failed request under the same key, so that it never becomes two runs', async () => {
    answers.push(
      json(503, { title: 'Unavailable', detail: 'execution is down, try again.' }),
      json(202, aRun()),
    );
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('execution is down, try again.');
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(requests[1]?.key).toBe(requests[0]?.key);
  });

  it('does not start without the ids it was promised', async () => {
    show();
    await userEvent.selectOptions(screen.getByLabelText('Records'), 'These record IDs');
    expect(screen.getByRole('button', { name: 'Start run' })).toBeDisabled();
  });
});
