import { chromium, type FullConfig } from '@playwright/test';

/** Where the session is kept that all tests share: a sign-in link works once. */
export const session = 'target/browser-session.json';

/** Signs in by the one-time link. */
export default async function signIn({ projects }: FullConfig) {
  const browser = await chromium.launch(projects[0]!.use.launchOptions);
  const page = await browser.newPage();
  await page.goto(process.env.ASSAY_SIGN_IN!);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.context().storageState({ path: session });
  await browser.close();
}
