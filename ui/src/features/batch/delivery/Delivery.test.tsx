import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ExportProgressUpload } from '../../../generated/contract';
import { anUpload } from '../testing/fixtures';
import { Delivery } from './Delivery';

function show(upload: ExportProgressUpload, again = () => {}) {
  render(<Delivery title="Structured rows →" upload={upload} again={again} />);
}

describe('Delivery', () => {
  it('shows the receipt of what arrived', () => {
    show(anUpload());
    expect(screen.getByRole('status')).toHaveTextContent('192 rows sent, 192 found when read back.');
    const receipt = within(screen.getByLabelText('Receipt'));
    expect(receipt.getByText('06V1')).toBeInTheDocument();
    expect(receipt.getByText('2 min 30 s')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why it failed, and lets it be tried again', async () => {
    const again = vi.fn();
    const reason = { code: 'daily-limit', message: 'The org has no API calls left for today.' };
    show(anUpload({ state: 'failed', reason, rowsFound: undefined, endedAt: undefined }), again);
    expect(screen.getByText('The org has no API calls left for today.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Upload again…' }));
    expect(again).toHaveBeenCalled();
  });

  it('tells where the run was brought before', () => {
    const before = [
      anUpload({ dataset: 'Trial' }),
      anUpload({
        dataset: 'Lossy',
        state: 'failed',
        rowsFound: 190,
        reason: { code: 'rows-differ', message: '192 rows were sent, 190 were found.' },
      }),
    ];
    render(<Delivery title="Structured rows →" upload={anUpload()} before={before} again={() => {}} />);
    expect(screen.getByText('2 earlier uploads')).toBeInTheDocument();
    const [trial, lossy] = screen.getAllByRole('listitem', { hidden: true });
    expect(trial).toHaveTextContent('Trial uploaded: 192 rows sent, 192 found');
    expect(lossy).toHaveTextContent(
      /Lossy failed: 192 rows sent, 190 found, .*192 rows were sent, 190 were found\./,
    );
  });

  it('tells what the org warned of though everything arrived', () => {
    show(anUpload({ rowsWarned: 3, reason: { code: 'org-warned', message: '3 values were cut.' } }));
    expect(screen.getByText('3 values were cut.')).toHaveClass('alert-warning');
  });
});
