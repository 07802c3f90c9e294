/**
 * `npm run bench [-- --only id] [-- --quick]`: measures the built app in a real browser, and the core in Node, against peers
 * or a bound in the same run. The full run writes report.json and report.md beside this file; a part of it, or a quick run,
 * only .cache/bench/partial.json. Numbers of a shared machine: compare within a run only.
 */
import { fork } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { benchOf, CACHE } from './bench.mjs';
import { buildPeers, servePeers } from './browser/peers.mjs';
import { FRAME_FLAGS, visit } from './browser/visit.mjs';
import { pageOf, table } from './report.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** What one file of rows may take, in milliseconds. */
const PATIENCE = { quick: 90_000, full: 1_800_000 };

/**
 * @typedef {{browser: string, glRenderer: string, flags: readonly string[], node: string, cores: number, processor: string,
 *   memory: string, system: string}} Conditions what a report was made under
 * @typedef {import('./report.mjs').Absent} Absent
 * @typedef {import('./statistics.mjs').Row} Row
 * @typedef {{begun?: readonly string[], rows?: (Row | Absent)[], failed?: string}} Told what the process of a file of rows says
 */

/**
 * @param {string} file a file of rows
 * @param {import('./bench.mjs').Setting} setting
 * @param {string} only the one row that is wanted, or empty
 * @returns {Promise<(Row | Absent)[]>}
 */
function rowsOf(file, setting, only) {
  /** @type {(Row | Absent)[]} */
  const rows = [];
  /** What is being measured; all of it fails when the process does. @type {readonly string[]} */
  let begun = [path.parse(file).name];
  /** @param {Row | Absent} row */
  const keep = (row) => {
    rows.push(row);
    console.log(table([row]).split('\n').at(-1));
  };
  /** @param {string} failed */
  const fail = (failed) => {
    for (const id of begun) keep({ id, failed });
    begun = [];
  };
  const child = fork(
    path.join(HERE, 'one.mjs'),
    [path.join(HERE, 'rows', file), JSON.stringify(setting), only],
    {
      execArgv: ['--expose-gc', '--max-old-space-size=12000'],
    },
  );
  const patience = setting.quick ? PATIENCE.quick : PATIENCE.full;
  const timer = setTimeout(() => {
    fail(`took more than ${patience / 1000} s`);
    // What still comes is about browsers that end with it.
    child.removeAllListeners('message');
    child.kill();
  }, patience);
  return new Promise((done) => {
    child.on('message', (/** @type {Told} */ told) => {
      if (told.failed !== undefined) fail(told.failed);
      if (told.begun) begun = told.begun;
      for (const row of told.rows ?? []) keep(row);
      if (told.rows) begun = [];
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0) fail(`ended with ${signal ?? code}`);
      done(rows);
    });
  });
}

/**
 * @param {import('./bench.mjs').Setting} setting
 * @returns {Promise<Conditions>}
 */
async function conditionsOf(setting) {
  const { page, close } = await visit(benchOf(setting), `${setting.peers}/sigma`);
  const glRenderer = await page.evaluate(() => globalThis.bench.glRenderer());
  const browser = page.context().browser()?.version() ?? 'unknown';
  await close();
  return {
    browser,
    glRenderer,
    flags: FRAME_FLAGS,
    node: process.version,
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model ?? 'unknown',
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.arch()}`,
  };
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
});
const found = await findBrowser({ download: true });
if (found.path === undefined) {
  console.error(`${found.reason}\n${found.fix}`);
  process.exit(1);
}
await mkdir(CACHE, { recursive: true });
await buildPeers(path.join(CACHE, 'pages'));
const site = await serve({ root: path.join(HERE, '../../dist'), port: 0 });
const peers = await servePeers(path.join(CACHE, 'pages'));
const setting = { url: site.url, peers: peers.url, quick: values.quick, browser: found.path };

const conditions = await conditionsOf(setting);
/** @type {(Row | Absent)[]} */
const rows = [];
for (const file of (await readdir(path.join(HERE, 'rows'))).sort())
  rows.push(...(await rowsOf(file, setting, values.only)));
await peers.close();
await site.close();

if (rows.length === 0) {
  console.error(`No row has the id ${values.only}.`);
  process.exit(1);
}
const report = `${JSON.stringify({ conditions, rows }, null, 2)}\n`;
const page = pageOf({ conditions, rows });
if (values.only || values.quick) {
  await writeFile(path.join(CACHE, 'partial.json'), report);
} else {
  await writeFile(path.join(HERE, 'report.json'), report);
  await writeFile(path.join(HERE, 'report.md'), `${page}\n`);
}
console.log(page);
if (rows.some((row) => 'failed' in row)) process.exitCode = 1;
