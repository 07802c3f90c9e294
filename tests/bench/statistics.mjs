/**
 * One line of the report; ratio > 1 means that we are better than the peer, or within the bound.
 * @typedef {{id: string, what: string, size: string, ours: number, peer: string, peerValue: number, ratio: number,
 *   unit: string, n: number, p95: number, mean: number, note: string}} Row
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
 * @returns {Row}
 */
export function rowOf(row, ours, theirs) {
  return {
    ...row,
    ours: rounded(median(ours)),
    peerValue: rounded(median(theirs)),
    ratio: rounded(median(theirs) / median(ours)),
    n: ours.length,
    p95: rounded(quantile(ours, 0.95)),
    mean: rounded(ours.reduce((sum, n) => sum + n, 0) / ours.length),
  };
}
