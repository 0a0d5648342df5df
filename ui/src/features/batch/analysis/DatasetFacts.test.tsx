import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../generated/contract';
import { aDataset, anAnalysis } from '../testing/fixtures';
import { DatasetFacts } from './DatasetFacts';

afterEach(() => vi.unstubAllGlobals());

function show(dataset: Dataset) {
  vi.stubGlobal('fetch', async () => Response.json(dataset));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DatasetFacts analysis={anAnalysis()} />
    </QueryClientProvider>,
  );
}

describe('DatasetFacts', () => {
  it('tells label, API name, version, records and fields apart', async () => {
    show(aDataset());
    expect(await screen.findByText('Insurance Claims')).toBeInTheDocument();
    expect(screen.getByText('Insurance_Claims')).toBeInTheDocument();
    expect(screen.getByText('0Fc1')).toBeInTheDocument();
    expect(screen.getByText('5,000')).toBeInTheDocument();
    expect(screen.getByText('3 fields')).toBeInTheDocument();
    expect(screen.queryByText('Encoding')).not.toBeInTheDocument();
  });

  it('tells how a file was read, and leads to the rows that were refused', async () => {
    const file = {
      format: 'csv' as const,
      encoding: 'windows-1252',
      byteOrderMark: false,
      delimiter: ';',
      quote: '"',
      bytes: 104_200,
      refusedRows: 2,
    };
    show(aDataset({ sourceId: 'files', file }));
    expect(await screen.findByText('semicolon ;')).toBeInTheDocument();
    expect(screen.getByText('double quote "')).toBeInTheDocument();
    expect(screen.getByText('104 kB')).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/api/sources/files/datasets/0Fb1/refused-rows');
  });
});
