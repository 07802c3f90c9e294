import type { Quadtree } from './quadtree.ts';

/** What pushes each place, and how stiffly: the sums over all others of mass (difference) / distance² and mass / distance². */
export interface Push {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly stiff: Float64Array;
}

/** A list of what acts on one leaf: far squares as one mass each, near places one by one. */
export interface Actors {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  readonly stack: Uint32Array;
}

/** Room for the lists of up to `count` places. */
export function actorsRoom(count: number): Actors {
  return {
    x: new Float64Array(count + 64),
    y: new Float64Array(count + 64),
    mass: new Float64Array(count + 64),
    stack: new Uint32Array(256),
  };
}

/** Fills the list for leaf `leaf`; returns how many act. */
function listFor(tree: Quadtree, leaf: number, openness: number, actors: Actors): number {
  const { x, y, mass, begin, end, child, children, side, centreX, centreY, heavy } = tree;
  const cx = centreX[leaf] as number;
  const cy = centreY[leaf] as number;
  let reach = 0;
  for (let k = begin[leaf] as number; k < (end[leaf] as number); k += 1) {
    const dx = (x[k] as number) - cx;
    const dy = (y[k] as number) - cy;
    const far = dx * dx + dy * dy;
    if (far > reach) reach = far;
  }
  reach = Math.sqrt(reach);
  const { stack } = actors;
  let listed = 0;
  let waiting = 1;
  stack[0] = 0;
  while (waiting > 0) {
    waiting -= 1;
    const s = stack[waiting] as number;
    const dx = (centreX[s] as number) - cx;
    const dy = (centreY[s] as number) - cy;
    const near = reach + openness * (side[s] as number);
    if (dx * dx + dy * dy > near * near) {
      actors.x[listed] = centreX[s] as number;
      actors.y[listed] = centreY[s] as number;
      actors.mass[listed] = heavy[s] as number;
      listed += 1;
    } else if (children[s] === 0) {
      for (let k = begin[s] as number; k < (end[s] as number); k += 1) {
        actors.x[listed] = x[k] as number;
        actors.y[listed] = y[k] as number;
        actors.mass[listed] = mass[k] as number;
        listed += 1;
      }
    } else {
      const stop = (child[s] as number) + (children[s] as number);
      for (let c = child[s] as number; c < stop; c += 1) {
        stack[waiting] = c;
        waiting += 1;
      }
    }
  }
  return listed;
}

/**
 * How all places push each other with a force of mass / distance (Fruchterman and Reingold 1991), approximated by treating far
 * squares of a quadtree as one (Barnes and Hut, Nature 324, 1986), with one list for all places of a leaf (Barnes, J. Comput.
 * Phys. 87, 1990), which keeps the inner loop free of decisions.
 * @param openness how many of its sides a square must be away to count as one
 * @param soft square of the distance below which the push no longer grows
 */
export function repel(tree: Quadtree, openness: number, soft: number, actors: Actors, push: Push): void {
  const { order, x, y, mass, begin, end, children } = tree;
  const { x: ax, y: ay, mass: am } = actors;
  for (let leaf = 0; leaf < tree.squares; leaf += 1) {
    if (children[leaf] !== 0) continue;
    const listed = listFor(tree, leaf, openness, actors);
    for (let k = begin[leaf] as number; k < (end[leaf] as number); k += 1) {
      const px = x[k] as number;
      const py = y[k] as number;
      let fx = 0;
      let fy = 0;
      let stiff = 0;
      for (let a = 0; a < listed; a += 1) {
        const dx = px - (ax[a] as number);
        const dy = py - (ay[a] as number);
        const share = (am[a] as number) / (dx * dx + dy * dy + soft);
        fx += share * dx;
        fy += share * dy;
        stiff += share;
      }
      const i = order[k] as number;
      push.x[i] = fx;
      push.y[i] = fy;
      // The place itself is on its own list: no force, but a share of stiffness.
      push.stiff[i] = stiff - (mass[k] as number) / soft;
    }
  }
}

/** The same without a tree: all with all. */
export function repelAll(
  count: number,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  soft: number,
  push: Push,
): void {
  for (let i = 0; i < count; i += 1) {
    let fx = 0;
    let fy = 0;
    let stiff = 0;
    for (let j = 0; j < count; j += 1) {
      if (j === i) continue;
      const dx = (x[i] as number) - (x[j] as number);
      const dy = (y[i] as number) - (y[j] as number);
      const share = (mass[j] as number) / (dx * dx + dy * dy + soft);
      fx += share * dx;
      fy += share * dy;
      stiff += share;
    }
    push.x[i] = fx;
    push.y[i] = fy;
    push.stiff[i] = stiff;
  }
}
