import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDataset, anAnalysis, aRun } from '../testing/fixtures';
import { StartRun } from './StartRun';

const started: { key: string; body: unknown }[] = [];
const answers: Response[] = [];
let counted: (body: unknown) => Response;

beforeEach(() => {
  started.length = 0;
  answers.length = 0;
  counted = () => Response.json({ records: 12, all: 5000 });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/count')) return counted(JSON.parse(`${init.body}`));
    if (path !== '/api/runs') return Response.json(aDataset());
    const key = (init.headers as Record<string, string>)['Idempotency-Key'] ?? '';
    started.push({ key, body: JSON.parse(`${init.body}`) });
    return answers.shift()!;
  });
});

afterEach(() => vi.unstubAllGlobals());

function show(opened: (runId: string) => void = () => {}) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <StartRun analysis={anAnalysis()} started={opened} />
    </QueryClientProvider>,
  );
}

async function filterByState(value: string) {
  await screen.findByText('The run takes all 5,000 records.');
  await userEvent.click(screen.getByRole('button', { name: 'Add a condition' }));
  const condition = within(screen.getByRole('group', { name: 'Condition 1' }));
  await userEvent.selectOptions(condition.getByLabelText('Field'), 'State');
  if (value) await userEvent.type(condition.getByLabelText('Value'), value);
}

describe('StartRun', () => {
  it('starts a run over the first records and opens it', async () => {
    answers.push(Response.json(aRun(), { status: 202 }));
    const opened = vi.fn();
    show(opened);
    await userEvent.selectOptions(screen.getByLabelText('Records'), 'The first …');
    await userEvent.clear(screen.getByLabelText('How many records'));
    await userEvent.type(screen.getByLabelText('How many records'), '25');
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(opened).toHaveBeenCalledWith('run-1');
    expect(started[0]?.body).toMatchObject({
      selection: { type: 'sample', size: 25 },
      batchName: 'Claims review',
    });
  });

  it('repeats a failed request under the same key, so that it never becomes two runs', async () => {
    answers.push(
      Response.json({ title: 'Unavailable', detail: 'execution is down, try again.' }, { status: 503 }),
      Response.json(aRun(), { status: 202 }),
    );
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('execution is down, try again.');
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(started[1]?.key).toBe(started[0]?.key);
  });

  it('does not start without the ids it was promised', async () => {
    show();
    await userEvent.selectOptions(screen.getByLabelText('Records'), 'These record IDs');
    expect(screen.getByRole('button', { name: 'Start run' })).toBeDisabled();
  });

  it('says how many records a filter leaves, and runs over these', async () => {
    answers.push(Response.json(aRun(), { status: 202 }));
    show();
    await filterByState('TX');
    expect(
      await screen.findByText('The run takes 12 records that meet the filter (of 5,000).'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start run' }));
    expect(started[0]?.body).toMatchObject({
      selection: { type: 'all', filter: [{ field: 'State', operator: 'equals', value: 'TX' }] },
    });
  });

  it('does not start over half a filter, and removes a condition', async () => {
    show();
    await filterByState('');
    expect(screen.getByRole('button', { name: 'Start run' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove condition 1' }));
    expect(screen.getByRole('button', { name: 'Add a condition' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Start run' })).toBeEnabled();
  });

  it('does not start over nothing', async () => {
    counted = () => Response.json({ records: 0, all: 5000 });
    show();
    await filterByState('XX');
    expect(await screen.findByText('None of 5,000 records meets the filter.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start run' })).toBeDisabled();
  });

  it('says why the records were not counted', async () => {
    counted = () => Response.json({ detail: "Field 'State' cannot be filtered." }, { status: 400 });
    show();
    await filterByState('TX');
    expect(await screen.findByRole('alert')).toHaveTextContent("Field 'State' cannot be filtered.");
  });
});
