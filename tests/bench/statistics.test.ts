import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table } from './report.mjs';
import { inTurn, mean, median, quantile, rounded, rowOf } from './statistics.mjs';

const samples = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1 });
const ROW = { id: 'some-row', what: 'Something', size: 'M', peer: 'a peer', unit: 'ms', note: 'None.' };

describe('what a sample says', () => {
  test('a quantile lies between the least and the most, and grows with its share', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, share) => {
        const value = quantile(sample, share);
        expect(value).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(value).toBeLessThanOrEqual(Math.max(...sample));
        expect(quantile(sample, share / 2)).toBeLessThanOrEqual(value);
      }),
    );
  });

  test('an even sample has its median between the middle two, and an outlier moves the mean alone', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect([median([1, 2, 300]), mean([1, 2, 300])]).toEqual([2, 101]);
  });

  test('numbers keep three figures', () => {
    expect([rounded(1234.5), rounded(0.0012345)]).toEqual([1230, 0.00123]);
  });
});

describe('a row', () => {
  test('is above 1 where we take less', () => {
    const row = rowOf(ROW, [10, 11, 12], [110, 90, 330], { ours: [1], theirs: [50] });
    expect(row).toMatchObject({
      ours: 11,
      peerValue: 110,
      ratio: 10,
      n: 3,
      peerN: 3,
      script: 1,
      peerScript: 50,
    });
  });

  test('is never made of nothing', () => {
    expect(() => rowOf(ROW, [], [1])).toThrow('some-row: nothing was measured');
  });

  test('that failed keeps its place in the table, with its reason', () => {
    const lines = table([rowOf(ROW, [1], [2]), { id: 'other-row', failed: 'looks blank' }]).split('\n');
    expect(lines.slice(2)).toEqual([
      '| `some-row` | Something | M | 1 ms | a peer | 2 ms | 2 | 1 |',
      '| `other-row` | looks blank | | | | | | |',
    ]);
  });
});

test('two ways are taken in turn, and the last results are given', async () => {
  const taken: string[] = [];
  const { ours, theirs, results } = await inTurn(
    2,
    (round) => taken.push(`ours ${round}`),
    (round) => Promise.resolve(taken.push(`theirs ${round}`)),
  );
  expect(taken).toEqual(['ours 0', 'theirs 0', 'ours 1', 'theirs 1']);
  expect([ours.length, theirs.length, results]).toEqual([2, 2, [3, 4]]);
});

test('The README quotes the report as it is.', () => {
  const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
  const rows = read('../../README.md').match(/^\| `[\w-]+` \|.* \|$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(read('report.md')).toContain(row);
});
