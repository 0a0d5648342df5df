import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Downloads } from './Downloads';

it('downloads the usual file at once, and what was chosen afterwards', async () => {
  render(<Downloads runId="run-1" />);
  expect(screen.getByRole('link', { name: 'Download structured CSV' })).toHaveAttribute(
    'href',
    '/api/results/run-1/file?format=long&failures=omitted&records=succeeded&safe=false',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Choose what is downloaded' }));
  await userEvent.click(screen.getByRole('radio', { name: /JSON Lines/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Also records that did not succeed' }));
  expect(screen.getByRole('checkbox', { name: /Safe to open in a spreadsheet/ })).toBeDisabled();
  expect(screen.getByRole('link', { name: 'Download JSON Lines' })).toHaveAttribute(
    'href',
    '/api/results/run-1/file?format=jsonl&records=all',
  );
});

it('changes texts for spreadsheets only where that is asked for', async () => {
  render(<Downloads runId="run-1" />);
  await userEvent.click(screen.getByRole('button', { name: 'Choose what is downloaded' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Safe to open in a spreadsheet/ }));
  expect(screen.getByRole('link', { name: 'Download structured CSV' })).toHaveAttribute(
    'href',
    expect.stringContaining('safe=true'),
  );
});
