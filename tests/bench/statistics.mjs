/**
 * One line of the report; ratio > 1 means that we are better than the peer, or within the bound. `ours`, `p95`, `mean` and `n` are
 * of our sample, those of the peer's begin with `peer`; `script` is the main thread's script time within a value, in milliseconds.
 * @typedef {{id: string, what: string, size: string, ours: number, peer: string, peerValue: number, ratio: number,
 *   unit: string, n: number, p95: number, mean: number, note: string, peerN: number, peerP95: number, peerMean: number,
 *   script?: number, peerScript?: number}} Row
 */

/**
 * The value below which a share of the sample lies.
 * @param {readonly number[]} sample
 * @param {number} share from 0 to 1
 */
export function quantile(sample, share) {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} sample */
export const median = (sample) => quantile(sample, 0.5);

/** @param {readonly number[]} sample */
export const mean = (sample) => sample.reduce((sum, n) => sum + n, 0) / sample.length;

/**
 * To three significant figures.
 * @param {number} n
 */
export const rounded = (n) => Number(n.toPrecision(3));

/**
 * A row from two samples in which less is better.
 * @param {Pick<Row, 'id' | 'what' | 'size' | 'peer' | 'unit' | 'note'>} row
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 * @param {{ours: readonly number[], theirs: readonly number[]}} [script] script times within the values
 * @returns {Row}
 */
export function rowOf(row, ours, theirs, script) {
  if (ours.length === 0 || theirs.length === 0) throw new Error(`${row.id}: nothing was measured`);
  return {
    ...row,
    ours: rounded(median(ours)),
    peerValue: rounded(median(theirs)),
    ratio: rounded(median(theirs) / median(ours)),
    n: ours.length,
    p95: rounded(quantile(ours, 0.95)),
    mean: rounded(mean(ours)),
    peerN: theirs.length,
    peerP95: rounded(quantile(theirs, 0.95)),
    peerMean: rounded(mean(theirs)),
    ...(script && { script: rounded(median(script.ours)), peerScript: rounded(median(script.theirs)) }),
  };
}

/**
 * Times two ways of doing the same, one after the other and again, each after a collection of what was left before.
 * @template A, B
 * @param {number} times
 * @param {(round: number) => A} ours
 * @param {(round: number) => B} theirs
 * @returns {Promise<{ours: number[], theirs: number[], results: [Awaited<A>, Awaited<B>]}>} milliseconds, and what the last round gave
 */
export async function inTurn(times, ours, theirs) {
  /** @template T @param {(round: number) => T} work @param {number} round @param {number[]} into */
  const timed = async (work, round, into) => {
    globalThis.gc?.();
    const start = performance.now();
    const result = await work(round);
    into.push(performance.now() - start);
    return result;
  };
  const sample = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
  let results;
  for (let round = 0; round < times; round += 1)
    results = [await timed(ours, round, sample.ours), await timed(theirs, round, sample.theirs)];
  return { ...sample, results: /** @type {[Awaited<A>, Awaited<B>]} */ (results) };
}
