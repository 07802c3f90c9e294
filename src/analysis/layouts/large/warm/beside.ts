import { GOLDEN_ANGLE } from '../../golden-angle.ts';
import type { Web } from '../adjacency.ts';
import type { Places } from '../levels/unfold.ts';

/**
 * Gives everybody in a connected web a place who has none yet: near the middle of those neighbours that have one, the ones next
 * to placed entities first. `placed` says who has one, and is changed.
 */
export function placeBeside(web: Web, { x, y }: Places, placed: Uint8Array, spacing: number): void {
  const { count, offsets, targets } = web;
  const queue = new Uint32Array(count);
  let waiting = 0;
  for (let i = 0; i < count; i += 1) {
    if (placed[i] !== 1) continue;
    queue[waiting] = i;
    waiting += 1;
  }
  for (let head = 0; head < waiting; head += 1) {
    const at = queue[head] as number;
    for (let k = offsets[at] as number; k < (offsets[at + 1] as number); k += 1) {
      const i = targets[k] as number;
      if (placed[i] === 1) continue;
      let sumX = 0;
      let sumY = 0;
      let near = 0;
      for (let n = offsets[i] as number; n < (offsets[i + 1] as number); n += 1) {
        const j = targets[n] as number;
        if (placed[j] !== 1) continue;
        sumX += x[j] as number;
        sumY += y[j] as number;
        near += 1;
      }
      // A turn of their own keeps the new neighbours of one entity from landing on one spot.
      x[i] = sumX / near + spacing * Math.cos(i * GOLDEN_ANGLE);
      y[i] = sumY / near + spacing * Math.sin(i * GOLDEN_ANGLE);
      placed[i] = 1;
      queue[waiting] = i;
      waiting += 1;
    }
  }
}
