import { expect, test } from '@playwright/test';
import { endsWith, openBatch, startAs } from './runs';

test('a filter is counted before the run, and the run takes exactly that', async ({ page }) => {
  await openBatch(page);
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const first = page.getByRole('group', { name: 'Condition 1' });
  await first.getByLabel('Field').selectOption('Claim Number');
  await first.getByLabel('Operator').selectOption('is one of');
  await first.getByLabel('Values').fill('CLM-0000003, CLM-0000001\nCLM-0000002; none-such');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const second = page.getByRole('group', { name: 'Condition 2' });
  await second.getByLabel('Field').selectOption('Claim Amount');
  await second.getByLabel('Operator').selectOption('≥');
  await second.getByLabel('Value').fill('0');
  await expect(page.getByText(/^The run takes 3 records that meet the filter/)).toBeVisible();
  await startAs(page, 'Browser, filtered');
  await endsWith(page, 3);
  await expect(page.getByText(/All records where Claim_Number is one of/)).toBeVisible();
});

test('random records are drawn by a seed', async ({ page }) => {
  await openBatch(page);
  await page.getByLabel('Records', { exact: true }).selectOption('Random …');
  await page.getByLabel('How many records').fill('5');
  await page.getByLabel('Seed').fill('7');
  await expect(page.getByText(/drawn at random with seed 7\.$/)).toBeVisible();
  await startAs(page, 'Browser, random');
  await endsWith(page, 5);
  await expect(page.getByText(/^5 random records \(seed 7\)/)).toBeVisible();
});

test('a pasted list is looked up, told apart, and what was found is run', async ({ page }) => {
  await openBatch(page);
  await page.getByLabel('Records', { exact: true }).selectOption('These record IDs');
  await expect(page.getByRole('button', { name: 'Start run' })).toBeDisabled();
  await page.getByLabel(/^Values of/).fill('CLM-0000002\t"CLM-0000001", clm-0000001\nCLM-0000002');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const found = page.getByRole('group', { name: 'What was found' });
  await expect(found.getByRole('list', { name: 'Values not found' })).toHaveText('clm-0000001');
  await expect(found.getByText('1 given more than once', { exact: true })).toBeVisible();
  await expect(
    page.getByText('The run takes 2 records, in the order given; 1 value given is left out.'),
  ).toBeVisible();
  await startAs(page, 'Browser, listed');
  await endsWith(page, 2);
});
