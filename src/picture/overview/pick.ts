import type { Network } from './network.ts';

/** With more lines than this within reach, nobody can mean one of them. */
const CROWD = 3;

/**
 * The relation whose line runs nearest to a point, at most `within` away; undefined when none does, or a crowd. Looks at every
 * relation: for a click, not for a movement.
 */
export function nearestRelation(
  { places, subject, object }: Network,
  shown: Uint8Array,
  x: number,
  y: number,
  within: number,
): number | undefined {
  let found: number | undefined;
  const reach = within * within;
  let best = reach;
  let near = 0;
  for (let r = 0; r < subject.length; r += 1) {
    if (!shown[r]) continue;
    const a = 2 * (subject[r] as number);
    const b = 2 * (object[r] as number);
    const ax = places[a] as number;
    const ay = places[a + 1] as number;
    const dx = (places[b] as number) - ax;
    const dy = (places[b + 1] as number) - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    const offX = ax + along * dx - x;
    const offY = ay + along * dy - y;
    const far = offX * offX + offY * offY;
    if (far <= reach) near += 1;
    if (far <= best) [best, found] = [far, r];
  }
  return near > CROWD ? undefined : found;
}
