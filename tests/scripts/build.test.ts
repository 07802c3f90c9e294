import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstPaintFiles } from '../../scripts/bundle-budget.mjs';
import { isStale, STAMP } from '../../scripts/site/freshness.mjs';
import { finishOneFile } from '../../scripts/site/one-file.mjs';
import {
  add,
  countPlaywright,
  countsOf,
  countVitest,
  inWords,
  NOTHING,
  secondTries,
} from '../../scripts/steps.mjs';

describe('the one-file edition', () => {
  const page = `<head><meta charset="utf-8"><link rel="icon" href="./favicon.svg"></head><script type="module">let $1 = "$&";</script>`;

  test('allows exactly the scripts that it holds, and no network', () => {
    const finished = finishOneFile(page, '<svg/>');
    const hash = createHash('sha256').update('let $1 = "$&";').digest('base64');
    expect(finished).toContain(`script-src 'sha256-${hash}';`);
    expect(finished).toContain("connect-src 'none'");
    expect(finished).toContain('<script type="module">let $1 = "$&";</script>');
  });

  test('carries its icon', () => {
    const finished = finishOneFile(page, '<svg/>');
    expect(finished).toContain(`href="data:image/svg+xml;base64,${btoa('<svg/>')}"`);
    expect(finished).not.toContain('favicon.svg');
  });

  test('is refused when a script was left outside', () => {
    expect(() => finishOneFile('<meta charset="utf-8"><script src="x.js"></script>', '')).toThrow(
      'no inline script',
    );
  });
});

describe('the bundle budget', () => {
  test('counts the entry with all that it imports statically, styles, two fonts and the canvas, but nothing else lazy', () => {
    const files = firstPaintFiles({
      'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'], css: ['entry.css'] },
      '_shared.js': { file: 'shared.js', imports: ['index.html'], css: ['shared.css'] },
      'src/canvas/view.ts': { file: 'canvas.js', imports: ['_shared.js'] },
      'src/lazy.ts': { file: 'lazy.js', imports: ['_shared.js'] },
      'm/inter/files/inter-latin-wght-normal.woff2': { file: 'inter-latin.woff2' },
      'm/inter/files/inter-latin-ext-wght-normal.woff2': { file: 'inter-latin-ext.woff2' },
    });
    expect(files).toEqual([
      'entry.js',
      'entry.css',
      'shared.js',
      'shared.css',
      'canvas.js',
      'inter-latin.woff2',
    ]);
  });
});

describe('freshness', () => {
  test('a build is stale when missing, or older than a source however deep', async () => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'throughline-fresh-'));
    const source = path.join(root, 'src', 'deep', 'a.ts');
    await mkdir(path.dirname(source), { recursive: true });
    await mkdir(path.join(root, 'dist'));
    await writeFile(source, '');
    expect(await isStale(root)).toBe(true);
    await writeFile(path.join(root, STAMP), '');
    const later = new Date(Date.now() + 60_000);
    await utimes(path.join(root, STAMP), later, later);
    expect(await isStale(root)).toBe(false);
    const latest = new Date(Date.now() + 120_000);
    await utimes(source, latest, latest);
    expect(await isStale(root)).toBe(true);
    await rm(root, { recursive: true });
  });
});

describe('the totals', () => {
  test('are added over both runners, and a journey that passes at the second try is named', () => {
    const tests = countVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    const journeys = countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } });
    expect(inWords(add(tests, journeys))).toBe('9 passed, 2 failed, 4 skipped');
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const inner = { title: 'a group', specs: [spec('late', 'flaky'), spec('never', 'unexpected')] };
    const report = { suites: [{ title: 'a file', specs: [spec('at once', 'expected')], suites: [inner] }] };
    expect(secondTries(report)).toEqual(['late']);
  });

  test('show a runner that fell over before it reported', async () => {
    expect(await countsOf('/nowhere/report.json', () => NOTHING, false)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});
