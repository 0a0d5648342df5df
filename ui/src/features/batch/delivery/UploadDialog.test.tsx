import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportProgress, UploadCheck } from '../../../generated/contract';
import { aDataset, anAnalysis, anExport, anUpload, aRun } from '../testing/fixtures';
import { UploadDialog } from './UploadDialog';

const fits: UploadCheck = { rows: 192, bytes: 24_800, jobsToday: 3, jobLimit: 50, problems: [], remarks: [] };
const target = { sourceId: 'org', dataset: 'Responses', operation: 'append' as const };
const there = { code: 'already-uploaded', message: 'The outcomes of run 1 are in Responses already.' };
let check: UploadCheck;
let uploaded: unknown[];
let refusal: Response | undefined;

beforeEach(() => {
  check = fits;
  uploaded = [];
  refusal = undefined;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/sources') return Response.json([{ id: 'org', kind: 'salesforce', name: 'The org' }]);
    if (path.endsWith('/upload/check')) return Response.json(check);
    if (path.endsWith('/upload')) {
      uploaded.push(JSON.parse(`${init.body}`));
      return refusal ?? Response.json(anExport(), { status: 202 });
    }
    return Response.json(path.includes('/versions/') ? anAnalysis() : aDataset());
  });
});

afterEach(() => vi.unstubAllGlobals());

function show(exported: ExportProgress = anExport()) {
  const close = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UploadDialog run={{ ...aRun(), target }} exported={exported} first="structured" close={close} />
    </QueryClientProvider>,
  );
  return close;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('UploadDialog', () => {
  it('shows what would be sent before it is sent', async () => {
    const close = show();
    await press('Check');
    expect(await screen.findByText('Everything fits into Responses.')).toBeInTheDocument();
    expect(screen.getByText('3 of 50')).toBeInTheDocument();
    expect(uploaded).toEqual([]);
    await press('Upload');
    expect(uploaded).toEqual([{ target: { ...target, failures: 'omitted' } }]);
    expect(close).toHaveBeenCalled();
  });

  it('wants a new check after a change', async () => {
    show();
    await press('Check');
    await screen.findByText('Everything fits into Responses.');
    await userEvent.type(screen.getByLabelText('Dataset (API name)'), '_2');
    expect(screen.queryByText(/Everything fits/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check' })).toBeEnabled();
  });

  it('sends nothing that would be refused', async () => {
    check = { ...fits, problems: [{ code: 'value-too-long', message: 'Record 7 is too long.' }] };
    show();
    await press('Check');
    expect(await screen.findByText('Record 7 is too long.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Upload' })).not.toBeInTheDocument();
    check = fits;
    await press('Check again');
    await screen.findByText('Everything fits into Responses.');
    expect(screen.getByRole('button', { name: 'Upload' })).toBeEnabled();
  });

  it('tells what is to be known and sends it', async () => {
    check = { ...fits, remarks: [{ code: 'cells-empty', message: '2 amounts are no numbers.' }] };
    show();
    await press('Check');
    expect(await screen.findByText('2 amounts are no numbers.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Upload' })).toBeEnabled();
  });

  it('never uploads twice without being told to', async () => {
    show(anExport({ upload: anUpload({ dataset: 'Responses' }) }));
    await press('Check');
    await screen.findByText('Everything fits into Responses.');
    expect(screen.getByRole('button', { name: 'Upload' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /Upload once more/ }));
    await press('Upload');
    expect(uploaded).toEqual([{ target: { ...target, failures: 'omitted' }, force: true }]);
  });

  it.each(['problems', 'remarks'] as const)(
    'asks whether to upload once more what the check tells among its %s to be there, though another upload failed',
    async (where) => {
      check = { ...fits, [where]: [there] };
      show(anExport({ upload: anUpload({ state: 'failed', dataset: 'Elsewhere' }) }));
      await userEvent.clear(screen.getByLabelText('Dataset (API name)'));
      await userEvent.type(screen.getByLabelText('Dataset (API name)'), 'Responses');
      expect(screen.queryByRole('checkbox', { name: /Upload once more/ })).not.toBeInTheDocument();
      await press('Check');
      expect(await screen.findByText(new RegExp(there.message))).toBeInTheDocument();
      expect(screen.getByRole('button', { name: 'Upload' })).toBeDisabled();
      await userEvent.click(screen.getByRole('checkbox', { name: /Upload once more/ }));
      await press('Upload');
      expect(uploaded).toEqual([{ target: { ...target, failures: 'omitted' }, force: true }]);
    },
  );

  it('asks whether to upload once more what was refused as being there, for that dataset only', async () => {
    refusal = Response.json(
      { type: '/problems/already-uploaded', detail: 'The outcomes of run 1 are in Elsewhere already.' },
      { status: 409 },
    );
    show();
    await press('Check');
    await screen.findByText('Everything fits into Responses.');
    await press('Upload');
    expect(await screen.findByText(/The outcomes of run 1 are in Elsewhere already\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /Upload once more/ }));
    await userEvent.type(screen.getByLabelText('Dataset (API name)'), '_2');
    expect(screen.queryByRole('checkbox', { name: /Upload once more/ })).not.toBeInTheDocument();
    refusal = undefined;
    await press('Check');
    await screen.findByText('Everything fits into Responses_2.');
    await press('Upload');
    expect(uploaded[1]).toEqual({ target: { ...target, dataset: 'Responses_2', failures: 'omitted' } });
  });

  it('shows each other problem of what was sent before, and sends nothing', async () => {
    const tooLong = { code: 'value-too-long', message: 'Record 7 is too long.' };
    check = { ...fits, problems: [there, tooLong] };
    show();
    await press('Check');
    expect(await screen.findByText(new RegExp(there.message))).toBeInTheDocument();
    expect(screen.getByText(tooLong.message)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /Upload once more/ }));
    expect(screen.queryByRole('button', { name: 'Upload' })).not.toBeInTheDocument();
  });

  it('waits for an upload that goes on', () => {
    show(anExport({ upload: anUpload({ state: 'sending' }) }));
    expect(screen.getByText(/goes on\. Wait for its end/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
  });

  it('delivers a dataset of its own with the fields that were chosen', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: /A dataset of its own/ }));
    await userEvent.type(screen.getByLabelText('Dataset (API name)'), 'Assessed');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Claim Amount' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'State' }));
    await press('Check');
    await screen.findByText('Everything fits into Assessed.');
    await press('Upload');
    expect(uploaded).toEqual([
      {
        enriched: {
          sourceId: 'org',
          dataset: 'Assessed',
          operation: 'overwrite',
          fields: ['State', 'Claim_Amount'],
        },
      },
    ]);
  });
});
