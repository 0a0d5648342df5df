import { defineConfig } from '@playwright/test';
import { session } from './browser-tests/sign-in';

const link = process.env.ASSAY_SIGN_IN;

/** Against a running system: ASSAY_SIGN_IN is a one-time link; the browser is the machine's own. */
export default defineConfig({
  testDir: 'browser-tests',
  globalSetup: './browser-tests/sign-in.ts',
  outputDir: 'target/browser-tests',
  timeout: 120_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: link && new URL(link).origin,
    storageState: session,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
