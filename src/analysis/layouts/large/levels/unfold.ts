import { GOLDEN_ANGLE } from '../../golden-angle.ts';
import type { Step } from './coarsen.ts';

/** Places as two columns, of which the first so many are in use. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * One level down: every place of a group is put into the disc that the group's mass takes up, like the seeds of a sunflower, so
 * that even before any force has acted nobody stands on anybody.
 * @param masses of the finer places
 * @param unit side of the square that a mass of 1 takes up
 * @param from places of the groups
 * @param to where the finer places are written
 */
export function unfold(
  { web, into }: Step,
  masses: Float64Array,
  unit: number,
  from: Places,
  to: Places,
): void {
  const taken = new Float64Array(web.count);
  const rank = new Uint32Array(web.count);
  for (let i = 0; i < into.length; i += 1) {
    const g = into[i] as number;
    const mass = masses[i] as number;
    const alone = mass === (web.masses[g] as number);
    const far = alone ? 0 : unit * Math.sqrt(((taken[g] as number) + mass / 2) / Math.PI);
    const turn = (g + (rank[g] as number)) * GOLDEN_ANGLE;
    to.x[i] = (from.x[g] as number) + far * Math.cos(turn);
    to.y[i] = (from.y[g] as number) + far * Math.sin(turn);
    taken[g] = (taken[g] as number) + mass;
    rank[g] = (rank[g] as number) + 1;
  }
}
