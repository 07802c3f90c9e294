import type { Network } from './network.ts';

/** Numbers from 0 in the order of their keys, those with small keys first, else as they come; a counting sort. `keep` leaves out those whose byte is 0. */
export function inOrder(keys: ArrayLike<number>, most: number, keep?: Uint8Array): Uint32Array {
  const starts = new Uint32Array(most + 2);
  let kept = 0;
  for (let i = 0; i < keys.length; i += 1) {
    if (keep && !keep[i]) continue;
    kept += 1;
    starts[(keys[i] as number) + 1] = (starts[(keys[i] as number) + 1] as number) + 1;
  }
  for (let key = 0; key <= most; key += 1)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const order = new Uint32Array(kept);
  for (let i = 0; i < keys.length; i += 1) {
    if (keep && !keep[i]) continue;
    const key = keys[i] as number;
    order[starts[key] as number] = i;
    starts[key] = (starts[key] as number) + 1;
  }
  return order;
}

/** For each tint its rank, the commonest first, so that rare ones are drawn above. */
function ranksOf(tints: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < tints.length; i += 1)
    counts[tints[i] as number] = (counts[tints[i] as number] as number) + 1;
  const byCount = Array.from(counts.keys()).sort(
    (a, b) => (counts[b] as number) - (counts[a] as number) || a - b,
  );
  const ranks = new Uint8Array(256);
  byCount.forEach((tint, rank) => {
    ranks[tint] = rank;
  });
  return ranks;
}

/** For each relation its rank in the order of drawing, at most 255. */
export function lineRanks({ lineTint }: Network): Uint8Array {
  const ranks = ranksOf(lineTint);
  return lineTint.map((tint) => ranks[tint] as number);
}

/** For each entity its rank in the order of drawing, at most 255: the weightiest lie on top. */
export const weightRanks = ({ weight }: Network): Uint8Array =>
  Uint8Array.from(weight, (n) => Math.min(255, Math.round(12 * Math.log2(1 + n))));
