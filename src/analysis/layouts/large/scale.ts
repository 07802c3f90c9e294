import type { Web } from './adjacency.ts';
import { field } from './forces/law.ts';
import type { Places } from './levels/unfold.ts';

/** Ties looked at to find the middle length. */
const SAMPLE = 1500;
/** A compact drawing gives each entity a square of this many spacings. */
const AIR = 1.2;

/** The middle length of ties, from an even sample; 0 if there are none. */
export function middleTie({ count, offsets, targets }: Web, { x, y }: Places): number {
  const step = Math.max(1, Math.floor(targets.length / SAMPLE));
  const lengths: number[] = [];
  let i = 0;
  for (let k = 0; k < targets.length; k += step) {
    while (i < count && (offsets[i + 1] as number) <= k) i += 1;
    const j = targets[k] as number;
    lengths.push(Math.hypot((x[j] as number) - (x[i] as number), (y[j] as number) - (y[i] as number)));
  }
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

/**
 * How much larger a drawing must be so that there is room to read it: neighbours one spacing apart where the drawing is thin
 * (chains, trees), and room for everybody where it is dense, and ties are long anyway.
 */
export function scaleFor(web: Web, places: Places, spacing: number): number {
  const tie = middleTie(web, places);
  const { unit } = field(web, places);
  return spacing * Math.max(tie > 0 ? 1 / tie : 0, AIR / unit);
}
