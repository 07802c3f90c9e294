import type { Spot, Tie } from './problem.ts';

/** Rounds of moving every row towards its neighbours; more change nothing that could be seen. */
const ROUNDS = 16;

/**
 * Numbers in rising order, each at least its gap after the one before, as near as can be to the wanted ones (least squares; the
 * pool-adjacent-violators algorithm: Barlow and others, 'Statistical Inference under Order Restrictions', 1972).
 * `gaps[i]` lies between `i - 1` and `i`; the first is not used.
 */
export function inOrder(wanted: readonly number[], gaps: readonly number[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  wanted.forEach((_, i) => {
    offset += i === 0 ? 0 : (gaps[i] ?? 0);
    offsets.push(offset);
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((value, i) => {
    let pool = { sum: value - (offsets[i] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const pooled = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return pooled.map((value, i) => value + (offsets[i] ?? 0));
}

/** Moves the entities of each row across, keeping their order and distance, until they stand near what they are tied to. */
export function relax(
  spots: readonly Spot[],
  rows: readonly (readonly number[])[],
  ties: readonly Tie[],
  apart: (left: number, right: number) => number,
): void {
  const neighbours: number[][] = spots.map(() => []);
  for (const { from, to } of ties) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const wish = (i: number): number => {
    const others = neighbours[i] ?? [];
    const own = spots[i]?.x ?? 0;
    return others.reduce((sum, other) => sum + (spots[other]?.x ?? 0), own) / (others.length + 1);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const gaps = row.map((i, at) => (at === 0 ? 0 : apart(row[at - 1] ?? i, i)));
      inOrder(row.map(wish), gaps).forEach((x, at) => {
        const spot = spots[row[at] ?? 0];
        if (spot) spot.x = x;
      });
    }
  }
}
