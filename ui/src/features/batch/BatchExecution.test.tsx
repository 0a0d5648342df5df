import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { BatchExecution } from './BatchExecution';
import { aDataset, anAnalysis, aProgress, aRun } from './testing/fixtures';
import { ToldEvents } from './testing/ToldEvents';

afterEach(() => vi.unstubAllGlobals());

const requested = aRun({ state: 'requested', total: undefined });
const answers: Record<string, unknown> = {
  '/api/analyses': [anAnalysis()],
  '/api/runs?analysis=claims&limit=20': [
    requested,
    { ...aRun({ state: 'requested', total: 1 }), id: 'run-2' },
  ],
  '/api/runs/run-1': requested,
};

it('shows the run that is watched in the list as it is known from watching', async () => {
  vi.stubGlobal('EventSource', ToldEvents);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('fetch', async (path: string) => Response.json(answers[path] ?? aDataset()));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/batch/claims/run-1']}>
        <Routes>
          <Route path="/batch/:analysisId/:runId" element={<BatchExecution />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: requested.progress.name });
  const [, watched, other] = await screen.findAllByRole('row', { name: /Requested/ });
  const running = JSON.stringify(aProgress({ state: 'running', sequence: 2 }));
  act(() => void ToldEvents.newest.dispatchEvent(new MessageEvent('progress', { data: running })));
  expect(watched).toHaveTextContent('Running100 records');
  expect(other).toHaveTextContent(/Requested1 record(?!s)/);
});
