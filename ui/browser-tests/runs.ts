import { expect, type Page } from '@playwright/test';

/** Opens the tab and waits until what a run would take is told. */
export async function openBatch(page: Page) {
  await page.goto('/batch');
  await expect(page.getByText(/^The run takes/)).toBeVisible();
}

/** Starts a run over what is selected. */
export async function startAs(page: Page, name: string) {
  await page.getByLabel('Batch name').fill(name);
  await page.getByRole('button', { name: 'Start run' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Starts a run over the first records. */
export async function startFirst(page: Page, name: string, records: number) {
  await openBatch(page);
  await page.getByLabel('Records', { exact: true }).selectOption('The first …');
  await page.getByLabel('How many records').fill(`${records}`);
  await startAs(page, name);
}

/** Waits until so many records have succeeded, and nothing goes on. */
export async function endsWith(page: Page, succeeded: number) {
  await expect(page.getByLabel('Completion statistics')).toBeVisible();
  await expect(page.getByText(`${succeeded.toLocaleString('en-US')} succeeded`)).toBeVisible();
}
