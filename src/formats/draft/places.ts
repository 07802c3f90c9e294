import type { Position } from '../../dossier/types.ts';

/** Where foreign places are closer than this on average, marks and names would cover each other. In picture units. */
const CLOSEST = 60;
/** What is then made of it. */
const COMFORTABLE = 110;

/**
 * Places of another tool, further apart where they are too close for our marks: a layout between 0 and 1 becomes one that can be read.
 * The arrangement stays the same, only larger.
 */
export function spreadOut(places: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of places.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  const apart = Math.sqrt((Math.max(width, height) * Math.max(Math.min(width, height), 1e-9)) / places.size);
  if (places.size < 2 || !(Math.max(width, height) > 0) || apart >= CLOSEST) return places;
  const scale = COMFORTABLE / Math.max(apart, Math.max(width, height) / places.size);
  return new Map(
    [...places].map(([id, [x, y, ...pin]]) => [id, [x * scale, y * scale, ...pin] as unknown as Position]),
  );
}
