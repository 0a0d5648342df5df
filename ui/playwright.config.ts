import { defineConfig } from '@playwright/test';

/** Against a running system: ASSAY_SIGN_IN is a one-time link; the browser is the machine's own. */
export default defineConfig({
  testDir: 'browser-tests',
  outputDir: 'target/browser-tests',
  timeout: 120_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: 'list',
  use: {
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
