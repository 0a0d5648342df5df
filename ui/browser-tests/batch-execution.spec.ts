import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';

const link = process.env.ASSAY_SIGN_IN!;

test.describe.configure({ mode: 'serial' });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ acceptDownloads: true });
});

test.afterAll(() => page.close());

async function start(name: string, records: string) {
  await page.getByLabel('Batch name').fill(name);
  await page.getByLabel('Records', { exact: true }).selectOption('The first …');
  await page.getByLabel('How many records').fill(records);
  await page.getByRole('button', { name: 'Start run' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('somebody who is not signed in is told how to', async () => {
  await page.goto(new URL(link).origin);
  await expect(page.getByText('You are not signed in.')).toBeVisible();
});

test('the one-time link signs in, and shows what a run would do', async () => {
  await page.goto(link);
  await expect(page.getByLabel('Analysis', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Insurance_Claims', { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel('Prompt', { exact: true })).toContainText('{{');
});

test('a run is watched to its end, downloaded, and uploaded', async () => {
  await start('Browser, complete', '40');
  const statistics = page.getByLabel('Completion statistics');
  await expect(statistics).toContainText('40');
  await expect(page.getByText('40 succeeded')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download structured CSV' }).click(),
  ]);
  const lines = (await readFile((await download.path())!, 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('Record ID,Batch Name,Parameter Name,Value');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(40);
  await expect(page.getByText(/rows sent, .* found when read back/)).toBeVisible();
});

test('a run is cancelled after asking once more, and keeps what is done', async () => {
  await start('Browser, cancelled', '2000');
  await expect(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();
  await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/\d cancelled/)).toBeVisible();
});

test('a reload shows the same run', async () => {
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Browser, cancelled' })).toBeVisible();
});

test('an address without a page says so', async () => {
  await page.goto(new URL('/nowhere', link).href);
  await expect(page.getByText('There is no page at this address')).toBeVisible();
});
