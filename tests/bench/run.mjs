/**
 * `npm run bench [-- --only id] [-- --quick]`: measures the built app in a real browser, against a peer or a bound in the
 * same run, and writes report.json and report.md beside this file. Numbers of a shared machine: compare within a run only.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { firstPicture } from './rows/first-picture.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROWS = [firstPicture];

/**
 * @typedef {import('./statistics.mjs').Row} Row
 * @typedef {{url: string, launch: () => Promise<import('@playwright/test').Browser>, quick: boolean}} Bench
 */

/** @param {readonly Row[]} rows */
function table(rows) {
  const head = '| id | what | ours | peer | its value | ratio | n |\n|---|---|---|---|---|---|---|';
  const lines = rows.map(
    (row) =>
      `| \`${row.id}\` | ${row.what} | ${row.ours} ${row.unit} | ${row.peer} | ${row.peerValue} ${row.unit} | ${row.ratio} | ${row.n} |`,
  );
  return [head, ...lines].join('\n');
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const found = await findBrowser({ download: true });
if (found.path === undefined) {
  console.error(`${found.reason}\n${found.fix}`);
  process.exit(1);
}
const options = launchOptions(found.path);
const site = await serve({ root: path.join(ROOT, 'dist'), port: 0 });
/** @type {Row[]} */
const rows = [];
for (const { ids, measure } of ROWS) {
  if (values.only && !ids.includes(values.only)) continue;
  rows.push(
    ...(await measure({ url: site.url, launch: () => chromium.launch(options), quick: values.quick })),
  );
}
await site.close();
const browser = await chromium.launch(options);
const conditions = {
  browser: browser.version(),
  flags: options.args ?? [],
  node: process.version,
  cores: os.availableParallelism(),
  system: `${os.type()} ${os.arch()}`,
};
await browser.close();
await writeFile(
  path.join(ROOT, 'tests/bench/report.json'),
  `${JSON.stringify({ conditions, rows }, null, 2)}\n`,
);
await writeFile(path.join(ROOT, 'tests/bench/report.md'), `${table(rows)}\n`);
console.log(table(rows));
