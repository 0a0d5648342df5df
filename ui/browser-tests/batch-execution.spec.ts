import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { endsWith, openBatch, startFirst } from './runs';

test('somebody who is not signed in is told how to', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText('You are not signed in.')).toBeVisible();
  await context.close();
});

test('the tab shows what a run would do', async ({ page }) => {
  await openBatch(page);
  await expect(page.getByText('Insurance_Claims', { exact: true })).toBeVisible();
  await expect(page.getByText('Claim_Number', { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel('Prompt', { exact: true })).toContainText('{{');
});

test('a run is watched to its end, downloaded, and uploaded', async ({ page }) => {
  await startFirst(page, 'Browser, complete', 40);
  await endsWith(page, 40);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download structured CSV' }).click(),
  ]);
  const lines = (await readFile((await download.path())!, 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('Record ID,Batch Name,Parameter Name,Value');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(40);
  await expect(page.getByText(/rows sent, .* found when read back/)).toBeVisible();
});

test('a run is cancelled after asking once more, keeps what is done, and is there after a reload', async ({
  page,
}) => {
  await startFirst(page, 'Browser, cancelled', 2000);
  await expect(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();
  await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/\d cancelled/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Browser, cancelled' })).toBeVisible();
});

test('an ended run is deleted after asking once more, also for who looks at it elsewhere', async ({
  page,
  context,
}) => {
  await startFirst(page, 'Browser, deleted', 3);
  await endsWith(page, 3);
  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByRole('heading', { name: 'Browser, deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(page.getByRole('dialog')).toContainText('The audit entry stays');
  await page.getByRole('button', { name: 'Delete run' }).click();
  await expect(page.getByRole('heading', { name: 'Browser, deleted' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Browser, deleted' })).toBeHidden();
  await expect(elsewhere.getByText('This run is not there any more.')).toBeVisible();
});

test('the names of runs can be read in a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const name = 'Browser, narrow: a name that one line has no room for';
  await startFirst(page, name, 1);
  const listed = page.getByRole('button', { name }).first();
  await expect(listed).toBeVisible();
  expect(await listed.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  const row = await page.getByRole('row', { name }).first().boundingBox();
  expect((await page.getByRole('cell', { name }).first().boundingBox())!.width).toBeCloseTo(row!.width, 0);
});

test('the open tab and who is signed in are in sight in a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBatch(page);
  await expect(page.getByRole('link', { name: 'Batch Execution' })).toBeInViewport({ ratio: 1 });
  const name = (await page.getByText('Assay', { exact: true }).boundingBox())!;
  const signOut = (await page.getByRole('button', { name: 'Sign out' }).boundingBox())!;
  expect(signOut.y).toBeLessThan(name.y + name.height);
});

test('an address without a page says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
});
