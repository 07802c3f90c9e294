/**
 * `npm test`: everything that must hold, in order, and as its last line the totals of vitest and the journeys.
 * `npm run check` is the same without the journeys. A step that fails does not stop the next; one that is no test run
 * counts as one failure.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { add, countsOf, countVitest, inWords, NOTHING, runNode } from './steps.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** @param {string[]} parts */
const inModules = (...parts) => path.join(ROOT, 'node_modules', ...parts);

/** @type {readonly {title: string, command: readonly string[]}[]} */
const GATES = [
  { title: 'Types', command: [inModules('typescript', 'lib', 'tsc.js'), '--noEmit'] },
  { title: 'Lint and format', command: [inModules('@biomejs', 'biome', 'bin', 'biome'), 'ci'] },
  { title: 'Unused code', command: [inModules('knip', 'bin', 'knip.js')] },
  { title: 'Build', command: [path.join(ROOT, 'scripts', 'build.mjs')] },
  { title: 'Bundle budget', command: [path.join(ROOT, 'scripts', 'bundle-budget.mjs')] },
];

/** @param {string} title */
const heading = (title) => console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 60 - title.length))}`);

async function runVitest() {
  const report = path.join(ROOT, '.cache', 'test', 'vitest.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await runNode(ROOT, [inModules('vitest', 'vitest.mjs'), 'run', ...reporters]);
  return countsOf(report, countVitest, ok);
}

const failed = [];
let counts = NOTHING;
for (const { title, command } of GATES) {
  heading(title);
  if (!(await runNode(ROOT, command))) {
    failed.push(title);
    counts = add(counts, { ...NOTHING, failed: 1 });
  }
}

heading('Tests');
const tests = await runVitest();
if (tests.failed > 0) failed.push('Tests');
counts = add(counts, tests);

if (!process.argv.includes('--without-browser')) {
  heading('Journeys');
  const { runJourneys } = await import('./journeys.mjs');
  const journeys = await runJourneys(ROOT);
  if (journeys.failed > 0) failed.push('Journeys');
  counts = add(counts, journeys);
}

heading('Result');
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
console.log(inWords(counts));
process.exitCode = failed.length > 0 ? 1 : 0;
