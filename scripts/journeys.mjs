/**
 * The journeys: a real browser against the built app. `npm run journeys -- loads` runs those whose file matches;
 * every option of Playwright is passed on.
 */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser, launchOptions } from './find-browser.mjs';
import { isStale } from './site/freshness.mjs';
import { countPlaywright, countsOf, inWords, runNode, secondTries } from './steps.mjs';

const PLAYWRIGHT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@playwright/test')),
  'cli.js',
);

/**
 * Whether it starts, and whether it needs to run without its sandbox (as in many containers).
 * @param {string} executablePath
 * @returns {Promise<{env: Record<string, string>} | {reason: string}>}
 */
async function tryOut(executablePath) {
  const { chromium } = await import('@playwright/test');
  const options = launchOptions(executablePath);
  /** @param {boolean} chromiumSandbox */
  const starts = (chromiumSandbox) =>
    chromium.launch({ ...options, chromiumSandbox }).then(
      (browser) => browser.close().then(() => true),
      () => false,
    );
  const env = { CHROME_PATH: executablePath };
  if (await starts(options.chromiumSandbox)) return { env };
  if (options.chromiumSandbox && (await starts(false))) {
    console.log('The browser starts only without its sandbox here.');
    return { env: { ...env, NO_SANDBOX: '1' } };
  }
  return { reason: `${executablePath} does not start.` };
}

/**
 * How many journeys there are.
 * @param {string} root
 */
async function countJourneys(root) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [PLAYWRIGHT, 'test', '--list', '--reporter=list'],
    {
      cwd: root,
    },
  );
  return Number(/Total: (\d+) test/.exec(stdout)?.[1] ?? 0);
}

/**
 * Runs the journeys, or counts them as skipped when there is no browser: as failed where one is demanded (CI or
 * REQUIRE_BROWSER is set).
 * @param {string} root the folder of the repository, built
 * @param {readonly string[]} [args] for Playwright
 * @returns {Promise<import('./steps.mjs').Counts>}
 */
export async function runJourneys(root, args = []) {
  const report = path.join(root, '.cache', 'test', 'playwright.json');
  await rm(report, { force: true });
  const browser = await findBrowser({ download: true });
  const tried = browser.path === undefined ? browser : await tryOut(browser.path);
  if ('env' in tried) {
    console.log(`Browser: ${browser.path}`);
    const ok = await runNode(root, [PLAYWRIGHT, 'test', ...args], tried.env);
    const said = await readFile(report, 'utf8').catch(() => undefined);
    for (const title of said === undefined ? [] : secondTries(JSON.parse(said)))
      console.log(`Passed only at the second try: ${title}`);
    return countsOf(report, countPlaywright, ok);
  }
  const count = await countJourneys(root);
  const demanded = Boolean(process.env.REQUIRE_BROWSER || process.env.CI);
  const fix =
    browser.path === undefined ? browser.fix : 'name one that starts: CHROME_PATH=/path/to/chrome npm test';
  console.log(`The ${count} journeys were not run. ${tried.reason}\nTo run them: ${fix}`);
  return demanded ? { passed: 0, failed: count, skipped: 0 } : { passed: 0, failed: 0, skipped: count };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (await isStale(root)) {
    const { buildAll } = await import('./build.mjs');
    await buildAll(root);
  }
  const counts = await runJourneys(root, process.argv.slice(2));
  console.log(inWords(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
