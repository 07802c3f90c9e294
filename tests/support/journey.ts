import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What a journey must never leave behind. */
export interface Trespasses {
  /** Addresses asked for outside our origin. */
  readonly requests: string[];
  /** Violations of the Content-Security-Policy, in pages and workers. */
  readonly violations: string[];
  /** Errors nobody caught, and errors on the console. */
  readonly errors: string[];
}

interface Served {
  readonly url: string;
  /** Hears of every violation that the browser reports, workers included. */
  listen(hear: ((report: string) => void) | undefined): void;
}

interface WorkerFixtures {
  served: Served;
}

interface TestFixtures {
  /** Filled while the journey runs, and expected to be empty at its end. */
  trespasses: Trespasses;
}

/** Our own server, what a page carries in itself, and the page that is one file. */
const isOwn = (address: string, origin: string) =>
  /^(data|blob|about|file):/.test(address) || new URL(address).origin === origin;

/** A browser's report in one line. */
function inOneLine(report: string): string {
  const { 'csp-report': said } = JSON.parse(report) as { 'csp-report': Record<string, unknown> };
  return `${said['effective-directive']} refused ${said['blocked-uri']} in ${said['document-uri']} (${said['source-file']}:${said['line-number']})`;
}

function watch(page: Page, origin: string, { requests, errors }: Trespasses): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!isOwn(request.url(), origin)) requests.push(request.url());
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
}

/**
 * Playwright's `test` on the built app, which each of its workers serves for itself with the headers of the real one
 * (BASE_URL asks for a server that runs already). Every journey also fails on any request beyond our origin, any
 * violation of the policy, and any uncaught or console error.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  served: [
    async ({ browserName: _ }, use) => {
      let hearer: ((report: string) => void) | undefined;
      const site = await serve({ root: DIST, port: 0, onViolation: (report) => hearer?.(report) });
      await use({
        url: site.url,
        listen: (hear) => {
          hearer = hear;
        },
      });
      await site.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ served }, use) => {
    await use(process.env.BASE_URL ?? served.url);
  },

  trespasses: [
    async ({ context, served, baseURL }, use) => {
      const trespasses: Trespasses = { requests: [], violations: [], errors: [] };
      const { origin } = new URL(baseURL ?? served.url);
      context.on('page', (page) => watch(page, origin, trespasses));
      served.listen((report) => trespasses.violations.push(inOneLine(report)));
      await use(trespasses);
      // Reports are sent after the fact; a round trip to the server comes behind them.
      for (const page of context.pages()) await page.request.get(`${origin}/favicon.svg`);
      served.listen(undefined);
      expect(trespasses).toEqual({ requests: [], violations: [], errors: [] });
    },
    { auto: true },
  ],
});

/** Opens the app and waits until what was kept, or the founding dossier, is drawn. */
export async function openApp(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('tree', { name: /^What is drawn: \d/ })).toBeAttached();
}

/** Waits until whatever moves or fades in has come to its end; what turns for ever is left alone. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)));
    return Promise.allSettled(ending.map((animation) => animation.finished)).then(() => undefined);
  });
}

/** Chooses a file by the main menu. Waits for the chooser from before the menu opens: the browser is told late that somebody waits. */
export async function chooseFile(page: Page, name: string, content: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Dossier: / }).click();
  await page.getByRole('menuitem', { name: /^Open a file/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: content });
}

/** Expects no finding of axe, at WCAG 2.2 AA and its best practices, in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map((found) => found.target.join(' ')),
  }));
  expect(findings).toEqual([]);
}

export { expect };
