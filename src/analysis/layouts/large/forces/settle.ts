import type { Web } from '../adjacency.ts';
import { type Field, field, type Law } from './law.ts';
import { grow } from './quadtree.ts';
import { repel, repelAll } from './repulsion.ts';
import type { Room } from './room.ts';

/** A square must be this many of its sides away to push as one. */
const OPENNESS = 1;
/** With fewer places than this, comparing all with all is quicker than a tree. */
const ALL_WITH_ALL = 48;
/** The push stops growing below a distance of this share of what one place takes up; a square, as distances are used. */
const SOFT = 0.01;

/** How much of the step before is made again (the heavy ball of Polyak 1964): slow shifts of whole regions add up. */
const MOMENTUM = 0.5;

/** Whom to move, and how. */
export interface Flock {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for those that stay. */
  readonly held?: Uint8Array | undefined;
}

/** Pulls by ties and pushes added up; what each wants to move is left in `room.stepX` and `room.stepY`. */
function wish(
  web: Web,
  { x, y }: Flock,
  law: Law,
  { centreX, centreY, homing }: Field,
  stride: number,
  room: Room,
): void {
  const { count, offsets, targets, weights, charges } = web;
  const { push, stepX, stepY } = room;
  const { strength, grip, soft } = law;
  const damping = grip === 1 ? 0.5 : 0.8;
  for (let i = 0; i < count; i += 1) {
    const px = x[i] as number;
    const py = y[i] as number;
    const charge = (charges[i] as number) * strength;
    let fx = charge * ((push.x[i] as number) - homing * (px - centreX));
    let fy = charge * ((push.y[i] as number) - homing * (py - centreY));
    let stiff = charge * ((push.stiff[i] as number) + homing);
    const stop = offsets[i + 1] as number;
    for (let k = offsets[i] as number; k < stop; k += 1) {
      const j = targets[k] as number;
      const dx = (x[j] as number) - px;
      const dy = (y[j] as number) - py;
      let pull = weights[k] as number;
      if (grip === -1) pull /= Math.sqrt(dx * dx + dy * dy + soft);
      else if (grip === 1) pull *= Math.sqrt(dx * dx + dy * dy);
      fx += pull * dx;
      fy += pull * dy;
      stiff += pull;
    }
    const far = Math.sqrt(fx * fx + fy * fy);
    const scale = far * damping > stride * stiff ? stride / far : damping / stiff;
    stepX[i] = fx * scale + MOMENTUM * (stepX[i] as number);
    stepY[i] = fy * scale + MOMENTUM * (stepY[i] as number);
  }
}

/**
 * One round on the way to rest; `calm` the room before the first. Each place moves by its force divided by its stiffness - the sum of the weights with which others pull
 * and push it - which needs no step size to be guessed, and by `stride` units at most (Fruchterman and Reingold 1991). A unit is the side of the
 * square that one place takes up on average.
 */
export function settle(web: Web, flock: Flock, law: Law, stride: number, room: Room): void {
  const { count, charges } = web;
  const { x, y, held } = flock;
  const { tree, actors, push, stepX, stepY } = room;
  const around = field(web, flock);
  const soft = SOFT * around.unit * around.unit;
  if (count < ALL_WITH_ALL) repelAll(count, x, y, charges, soft, push);
  else {
    grow(tree, x, y, charges, count);
    repel(tree, OPENNESS, soft, actors, push);
  }
  wish(web, flock, law, around, stride * around.unit, room);
  for (let i = 0; i < count; i += 1) {
    if (held && held[i] === 1) continue;
    x[i] = (x[i] as number) + (stepX[i] as number);
    y[i] = (y[i] as number) + (stepY[i] as number);
  }
}
