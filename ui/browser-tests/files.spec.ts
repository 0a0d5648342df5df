import { expect, test } from '@playwright/test';
import { openBatch } from './runs';

/** Semicolons, a text beyond ASCII in windows-1252, and one row with a value too few. */
const claims = Buffer.from(
  'Claim;Insured;Amount\r\nC-1;M\u00fcller, Ana;1250.00\r\nC-2;Lee\r\nC-3;Ojo;80\r\n',
  'latin1',
);

test('a file is looked at, its bad row refused by line and reason, and the rest taken', async ({ page }) => {
  await openBatch(page);
  await page.getByRole('button', { name: 'Bring a file…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('CSV or JSON Lines file')
    .setInputFiles({ name: 'Browser claims.csv', mimeType: 'text/csv', buffer: claims });
  await expect(dialog.getByRole('cell', { name: 'Müller, Ana' })).toBeVisible();
  await expect(dialog.getByLabel(/^Delimiter/)).toHaveValue('');
  await expect(dialog.getByLabel(/^Delimiter/).locator('option:checked')).toHaveText('semicolon ;');
  await expect(dialog.getByText('A new dataset.')).toBeVisible();

  await dialog.getByLabel(/^Delimiter/).selectOption('comma');
  await expect(dialog.getByRole('columnheader', { name: /Claim;Insured;Amount/ })).toBeVisible();
  await dialog.getByLabel(/^Delimiter/).selectOption('');

  await dialog.getByLabel('Record ID').selectOption('Claim');
  await dialog.getByRole('button', { name: 'Bring it' }).click();
  await expect(dialog.getByText('The file was not taken: 1 row cannot be read')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^3 / })).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave them out, take the rest' }).click();
  await expect(dialog.getByText('Browser claims has 2 records and 3 fields now.')).toBeVisible();
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'which, and why' }).click(),
  ]);
  expect(report.suggestedFilename()).toBe('refused-rows.csv');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Bring a file…' }).click();
  await dialog
    .getByLabel('CSV or JSON Lines file')
    .setInputFiles({ name: 'Browser claims.csv', mimeType: 'text/csv', buffer: claims });
  await expect(dialog.getByText(/the file becomes its new version/)).toBeVisible();
});
