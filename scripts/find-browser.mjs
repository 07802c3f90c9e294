/**
 * Finds a Chromium for the journeys and the pictures, the nearest first: the one that was named, Playwright's own, an
 * installed one, Playwright's download, and on Linux a build from the npm registry.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { installedPlaces } from './browser/places.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = path.join(ROOT, '.cache', 'browser');
const run = promisify(execFile);

/**
 * @typedef {{path: string} | {reason: string}} Found a browser, or why this place has none
 * @typedef {{name: string, download?: true, find: () => Promise<Found>}} Probe one place to look
 * @typedef {{path: string, from: string, reason?: undefined}} Browser
 * @typedef {{path?: undefined, reason: string, fix: string}} NoBrowser
 */

const FIX =
  'Install Chrome, Edge or Chromium, or name one: CHROME_PATH=/path/to/chrome npm test. On Debian and Ubuntu: apt-get install chromium';

/**
 * The first browser that a probe finds, asked in order, or all their reasons.
 * @param {readonly Probe[]} probes
 * @returns {Promise<Browser | NoBrowser>}
 */
export async function firstBrowser(probes) {
  const reasons = [];
  for (const { name, find } of probes) {
    const found = await find();
    if ('path' in found) return { path: found.path, from: name };
    reasons.push(`${name}: ${found.reason}`);
  }
  return { reason: `No browser was found. ${reasons.join('; ')}.`, fix: FIX };
}

/** @param {string} file */
const isProgram = (file) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** @returns {Promise<Found>} */
async function named() {
  const file = process.env.CHROME_PATH;
  if (!file) return { reason: 'not set' };
  return (await isProgram(file)) ? { path: file } : { reason: `${file} is not a program` };
}

/** @returns {Promise<Found>} */
async function playwrightsOwn() {
  const full = chromium.executablePath();
  if (await isProgram(full)) return { path: full };
  const [folder] = full.match(/^.*chromium-\d+/) ?? [];
  const shells = folder?.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1') ?? '';
  const files = await readdir(shells, { recursive: true }).catch(() => []);
  const shell = files.find((file) => /(^|[\\/])(chrome-)?headless[-_]shell(\.exe)?$/.test(file));
  return shell ? { path: path.join(shells, shell) } : { reason: 'not downloaded' };
}

/** @returns {Promise<Found>} */
async function installed() {
  for (const place of installedPlaces(process.platform, process.env, os.homedir())) {
    if (await isProgram(place)) return { path: place };
  }
  return { reason: 'none in the usual places' };
}

/** @returns {Promise<Found>} */
async function playwrightsDownload() {
  const playwright = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test')),
    'cli.js',
  );
  try {
    await run(process.execPath, [playwright, 'install', '--only-shell', 'chromium'], { timeout: 60_000 });
  } catch {
    return { reason: 'could not be downloaded within a minute' };
  }
  return playwrightsOwn();
}

/** @returns {Promise<Found>} */
async function fromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { reason: 'only for Linux on x64' };
  const module = path.join(CACHE, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  try {
    if (
      !(await access(module).then(
        () => true,
        () => false,
      ))
    ) {
      const wanted = [
        'install',
        '--no-save',
        '--no-package-lock',
        '--prefix',
        CACHE,
        '@sparticuz/chromium@147',
      ];
      await run('npm', wanted, { timeout: 180_000 });
    }
    const { default: packed } = await import(pathToFileURL(module).href);
    return { path: await packed.executablePath() };
  } catch (error) {
    return {
      reason: `could not be installed (${error instanceof Error ? error.message.split('\n')[0] : error})`,
    };
  }
}

/** Where to look, in order. @type {readonly Probe[]} */
export const PROBES = [
  { name: 'CHROME_PATH', find: named },
  { name: "Playwright's own", find: playwrightsOwn },
  { name: 'installed', find: installed },
  { name: "Playwright's download", download: true, find: playwrightsDownload },
  { name: '@sparticuz/chromium', download: true, find: fromRegistry },
];

/**
 * A browser to drive. Without `download`, only what is on this machine already.
 * @param {{download: boolean}} options
 */
export const findBrowser = ({ download }) =>
  firstBrowser(PROBES.filter((probe) => download || !probe.download));

/** Keeps the browser from calling home, and gives it WebGL without graphics hardware. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * How to launch it. Root cannot use Chromium's sandbox; everybody else does, unless NO_SANDBOX is set.
 * @param {string} executablePath
 */
export const launchOptions = (executablePath) => ({
  executablePath,
  args: QUIET,
  chromiumSandbox: process.getuid?.() !== 0 && !process.env.NO_SANDBOX,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await findBrowser({ download: process.argv.includes('--download') });
  if (browser.path === undefined) {
    console.error(`${browser.reason}\n${browser.fix}`);
    process.exitCode = 1;
  } else {
    console.log(browser.path);
  }
}
