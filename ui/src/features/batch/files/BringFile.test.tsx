import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileInspection } from '../../../generated/contract';
import { aDataset } from '../testing/fixtures';
import { BringFile } from './BringFile';

const found: FileInspection = {
  file: {
    format: 'csv',
    encoding: 'windows-1252',
    byteOrderMark: false,
    delimiter: ';',
    quote: '"',
    bytes: 40,
    refusedRows: 0,
  },
  fields: [
    { name: 'Claim_Number', label: 'Claim_Number', type: 'text' },
    { name: 'Claim_Amount', label: 'Claim_Amount', type: 'number' },
  ],
  records: [{ Claim_Number: 'C-1', Claim_Amount: '1250.00' }],
  problems: [],
  whole: true,
};

const rows = [{ line: 17, message: 'The row has 3 values, the header 2.' }];
const refusal = {
  detail: '1 row cannot be taken.',
  rows,
  badRows: 1,
  report: '/api/sources/files/refused-rows/9',
};

/** Answers what is sent with progress, as the browser's own does. */
class AnsweredRequest {
  static answer: (path: string) => Response;
  static sent: string[] = [];
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  status = 0;
  responseText = '';
  onload?: () => void;
  private path = '';
  open(_method: string, path: string) {
    this.path = path;
  }
  setRequestHeader() {}
  abort() {}
  async send(body: Blob) {
    AnsweredRequest.sent.push(this.path);
    this.upload.onprogress?.({ loaded: body.size });
    const response = AnsweredRequest.answer(this.path);
    this.status = response.status;
    this.responseText = await response.text();
    this.onload?.();
  }
}

beforeEach(() => {
  AnsweredRequest.sent = [];
  vi.stubGlobal('XMLHttpRequest', AnsweredRequest);
  vi.stubGlobal('fetch', async () =>
    Response.json({ datasets: [aDataset({ sourceId: 'files', name: 'Claims' })] }),
  );
});

afterEach(() => vi.unstubAllGlobals());

async function choose(fileName: string) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BringFile dataset={aDataset({ sourceId: 'files', name: 'Claims' })} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Bring a file…' }));
  const file = new File(['Claim_Number;Claim_Amount\nC-1;1250.00\n'], fileName);
  await userEvent.upload(screen.getByLabelText('CSV or JSON Lines file'), file);
}

const inspected = (path: string) => path.startsWith('/api/sources/files/inspect');

describe('BringFile', () => {
  it('shows how a file would be read, and reads it again as the user says', async () => {
    AnsweredRequest.answer = () => Response.json(found);
    await choose('Claims 2026.csv');
    expect(await screen.findByText('C-1')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Encoding/)).toHaveDisplayValue('windows-1252');
    expect(screen.getByLabelText(/^Delimiter/)).toHaveDisplayValue('semicolon ;');
    expect(screen.getByText('A new dataset.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText(/^Delimiter/), 'tab');
    expect(AnsweredRequest.sent.at(-1)).toBe('/api/sources/files/inspect?delimiter=tab');
  });

  it('tells a new version from a new dataset, and which fields would be gone', async () => {
    AnsweredRequest.answer = () => Response.json(found);
    await choose('Claims.csv');
    expect(await screen.findByText(/the file becomes its new version/)).toBeInTheDocument();
    expect(await screen.findByText(/has fields that this file lacks: State/)).toBeInTheDocument();
  });

  it('shows refused rows by line and reason, and takes the rest when asked to', async () => {
    AnsweredRequest.answer = (path) => {
      if (inspected(path)) return Response.json(found);
      if (path.includes('badRows=refuse')) return Response.json(refusal, { status: 400 });
      return Response.json(aDataset({ name: 'Claims 2026', records: 4998 }), { status: 201 });
    };
    await choose('Claims 2026.csv');
    await screen.findByText('C-1');
    await userEvent.selectOptions(screen.getByLabelText('Record ID'), 'Claim_Number');
    await userEvent.click(screen.getByRole('button', { name: 'Bring it' }));
    const refused = within(await screen.findByRole('alert'));
    expect(refused.getByText('17')).toBeInTheDocument();
    expect(refused.getByText('The row has 3 values, the header 2.')).toBeInTheDocument();
    expect(refused.getByRole('link')).toHaveAttribute('href', refusal.report);
    await userEvent.click(screen.getByRole('button', { name: 'Leave them out, take the rest' }));
    expect(await screen.findByText(/has 4,998 records/)).toBeInTheDocument();
    expect(AnsweredRequest.sent.at(-1)).toBe(
      '/api/sources/files/datasets?name=Claims+2026&idField=Claim_Number&badRows=skip',
    );
  });

  it('says why a file cannot be read, and does not send it', async () => {
    AnsweredRequest.answer = () =>
      Response.json({ detail: 'Which character parts the values is doubtful.' }, { status: 400 });
    await choose('odd.csv');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Which character parts the values is doubtful.',
    );
    expect(screen.getByRole('button', { name: 'Bring it' })).toBeDisabled();
  });
});
