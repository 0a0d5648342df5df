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

test('what a download has is chosen in a narrow window, off its edge', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startFirst(page, 'Browser, menu', 2);
  await endsWith(page, 2);
  await page.getByRole('button', { name: 'Choose what is downloaded' }).click();
  await expect
    .poll(() => page.locator('.downloads').evaluate((it) => innerWidth - it.getBoundingClientRect().right))
    .toBeGreaterThanOrEqual(8);
});

test('each problem of an upload is in sight, in no list that scrolls by itself', async ({ page }) => {
  await startFirst(page, 'Browser, problems', 2);
  await endsWith(page, 2);
  const problems = Array.from({ length: 20 }, (_, index) => ({
    code: 'value-too-long',
    message: `Record ${index}: summary has 40,000 characters, 32,000 are taken.`,
  }));
  await page.route('**/upload/check', (route) =>
    route.fulfill({ json: { rows: 20, bytes: 800, jobLimit: 50, problems, remarks: [] } }),
  );
  await page.getByRole('button', { name: 'Upload…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  const list = dialog.getByRole('list', { name: 'It would be refused' });
  await expect(list.getByRole('listitem')).toHaveCount(20);
  expect(await list.evaluate((it) => it.scrollHeight - it.clientHeight)).toBe(0);
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
