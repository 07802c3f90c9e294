import { visitOurs } from '../browser/turns.mjs';
import { SIZES } from '../graphs.mjs';
import { median, rounded, rowOf } from '../statistics.mjs';

/** How much more a relation may cost at XL than at M. */
const BOUND = 1.5;

/** The app against itself: what a relation costs in the finished picture at XL and at M. */
export const scaleFrame = {
  ids: ['scale-frame'],
  slow: true,
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    /** @type {{M: number[], XL: number[]}} */
    const costs = { M: [], XL: [] };
    /** @type {{M: number[], XL: number[]}} */
    const frames = { M: [], XL: [] };
    for (let i = 0; i < 2; i += 1)
      for (const size of /** @type {const} */ (['M', 'XL'])) {
        const { ours } = await visitOurs(bench, size, undefined);
        costs[size].push(median(ours.settles) / SIZES[size].relations);
        frames[size].push(...ours.frames);
      }
    const growths = costs.XL.map((cost, i) => cost / (costs.M[i] ?? Number.NaN));
    const micros = (/** @type {number[]} */ list) => rounded(1000 * median(list));
    return [
      rowOf(
        {
          id: 'scale-frame',
          what: 'Growth of the cost per relation from M to XL, finished picture',
          size: 'M to XL',
          peer: `the bound of ${BOUND}×`,
          unit: '×',
          note: `${micros(costs.M)} µs at M, ${micros(costs.XL)} µs at XL, with the wait for rest that ends a gesture at both; frames of a gesture ${rounded(median(frames.M))} ms and ${rounded(median(frames.XL))} ms.`,
        },
        growths,
        [BOUND],
      ),
    ];
  },
};
