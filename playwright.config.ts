import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './scripts/find-browser.mjs';

const browser = await findBrowser({ download: false });

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // The pictures of the README are what pictures.spec.ts compares with.
  snapshotPathTemplate: 'docs/pictures/{arg}{ext}',
  fullyParallel: true,
  // Everything is painted by the processor here, on machines that do other things as well.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/test/playwright.json' }]],
  use: {
    ...(process.env.BASE_URL ? { baseURL: process.env.BASE_URL } : {}),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    ...(browser.path === undefined ? {} : { launchOptions: launchOptions(browser.path) }),
  },
});
