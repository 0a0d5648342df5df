import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lookup } from '../../../generated/contract';
import { anAnalysis } from '../testing/fixtures';
import { RecordList } from './RecordList';
import type { PastedList } from './selection';

afterEach(() => vi.unstubAllGlobals());

function List() {
  const [list, setList] = useState<PastedList>({ text: '' });
  return <RecordList analysis={anAnalysis()} field="Name" what="record names" list={list} change={setList} />;
}

function show(answer: (body: unknown) => Response) {
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => answer(JSON.parse(`${init.body}`)));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List />
    </QueryClientProvider>,
  );
}

const found: Lookup = {
  matched: Array.from({ length: 9950 }, (_, index) => `Person ${index}`),
  ambiguous: ['Lee'],
  notFound: ['lee'],
  repeated: [],
};

describe('RecordList', () => {
  it('asks for the list as it was pasted, and groups what was found', async () => {
    const asked = vi.fn();
    show((body) => {
      asked(body);
      return Response.json(found);
    });
    await userEvent.click(screen.getByLabelText('Values of Name'));
    await userEvent.paste('Person 1\n"Müller, Ana"\tLee');
    expect(screen.getByText(/3 values/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByText('9,950')).toBeInTheDocument();
    expect(asked).toHaveBeenCalledWith({ field: 'Name', pasted: 'Person 1\n"Müller, Ana"\tLee' });
    expect(screen.getByRole('list', { name: 'Values ambiguous' })).toHaveTextContent('Lee');
    expect(screen.getByRole('list', { name: 'Values matched' }).children).toHaveLength(100);
    expect(screen.getByText('The first 100; 9,850 more')).toBeInTheDocument();
  });

  it('forgets what was found as soon as the list is another one', async () => {
    show(() => Response.json(found));
    await userEvent.type(screen.getByLabelText('Values of Name'), 'Lee');
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    await screen.findByText('9,950');
    await userEvent.type(screen.getByLabelText('Values of Name'), 's');
    await waitFor(() => expect(screen.queryByText('9,950')).not.toBeInTheDocument());
  });

  it('says why it was not checked', async () => {
    show(() => Response.json({ detail: 'At most 10,000 values can be looked up at once.' }, { status: 400 }));
    await userEvent.type(screen.getByLabelText('Values of Name'), 'Lee');
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('At most 10,000 values');
  });
});
