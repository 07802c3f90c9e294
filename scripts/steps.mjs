import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Counts of tests
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Readonly<Counts>} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a @param {Counts} b
 * @returns {Counts}
 */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {Counts} counts */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * What vitest's JSON report counts.
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number}} report
 * @returns {Counts}
 */
export const countVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

/**
 * What Playwright's JSON report counts. A journey that passes only at the second try has passed, on a machine that does other things
 * as well; `secondTries` names it.
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}}} report
 * @returns {Counts}
 */
export const countPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

/**
 * The journeys of Playwright's JSON report that passed only at the second try.
 * @typedef {{title: string, specs?: {title: string, tests: {status: string}[]}[], suites?: Suite[]}} Suite
 * @param {{suites: Suite[]}} report
 * @returns {string[]}
 */
export const secondTries = ({ suites }) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => title),
    ...secondTries({ suites: suite.suites ?? [] }),
  ]);

/**
 * Runs a program of node_modules or Node itself with our own input and output.
 * @param {string} root where it runs
 * @param {readonly string[]} command its script and arguments
 * @param {Readonly<Record<string, string>>} [env] in addition to ours
 * @returns {Promise<boolean>} whether it ended well
 */
export function runNode(root, command, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * The counts that a runner wrote to a report; a runner that failed without a failed test counts as one failure.
 * @template T
 * @param {string} file @param {(report: T) => Counts} count @param {boolean} ok whether the runner ended well
 * @returns {Promise<Counts>}
 */
export async function countsOf(file, count, ok) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const counts = text === undefined ? NOTHING : count(JSON.parse(text));
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
