import { expect, test } from '@playwright/test';
import { endsWith, openBatch, startFirst } from './runs';

test('a run is uploaded by hand after a check, and once more only when that is confirmed', async ({
  page,
}) => {
  await openBatch(page);
  await page.getByLabel(/^Upload to/).uncheck();
  await page.getByLabel('Records', { exact: true }).selectOption('The first …');
  await page.getByLabel('How many records').fill('3');
  await page.getByLabel('Batch name').fill('Browser, by hand');
  await page.getByRole('button', { name: 'Start run' }).click();
  await endsWith(page, 3);
  await expect(page.getByText('Not uploaded anywhere.')).toBeVisible();

  await page.getByRole('button', { name: 'Upload…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByText('Everything fits into Structured_Response.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(page.getByText(/rows sent, .* found when read back/)).toBeVisible();
  await expect(page.getByLabel('Receipt')).toContainText('06V');

  await page.getByRole('button', { name: 'Upload…' }).click();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Upload', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /^Upload once more/ }).check();
  await expect(dialog.getByRole('button', { name: 'Upload', exact: true })).toBeEnabled();
});

test('a run is delivered as a dataset of its own', async ({ page }) => {
  await startFirst(page, 'Browser, enriched', 4);
  await endsWith(page, 4);
  await page.getByRole('button', { name: 'Upload…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^A dataset of its own/ }).check();
  await dialog.getByLabel('Dataset (API name)').fill('Browser_Assessed');
  await dialog.getByRole('checkbox', { name: 'State' }).check();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByText('Everything fits into Browser_Assessed.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
  const enriched = page.getByRole('article', { name: /Browser_Assessed/ });
  await expect(enriched.getByText('4 rows sent, 4 found when read back.')).toBeVisible();
});
