import { offsetsOf, type Web } from '../adjacency.ts';
import { gather } from './gather.ts';

/** One step up: the coarser web, and which of its places each finer one went into. */
export interface Step {
  readonly web: Web;
  readonly into: Uint32Array;
}

/** A group may hold this many times the mean mass of a place. */
const ROOM = 6;

/** Numbers from 0, few ties first and mixed within, so that leaves choose before hubs are full. */
function fewestFirst({ count, offsets }: Web, chance: () => number): Uint32Array {
  const top = 64;
  const lengths = new Uint32Array(top + 1);
  const key = (i: number): number => Math.min(top, (offsets[i + 1] as number) - (offsets[i] as number));
  const mixed = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const j = Math.floor(chance() * (i + 1));
    mixed[i] = mixed[j] as number;
    mixed[j] = i;
    lengths[key(i)] = (lengths[key(i)] as number) + 1;
  }
  const next = offsetsOf(lengths);
  const order = new Uint32Array(count);
  for (let k = 0; k < count; k += 1) {
    const i = mixed[k] as number;
    order[next[key(i)] as number] = i;
    next[key(i)] = (next[key(i)] as number) + 1;
  }
  return order;
}

/** Entities that no group could take join each other when they share their closest neighbour: the rays of a star. */
function pairUp(web: Web, order: Uint32Array, group: Uint32Array, mass: Float64Array, room: number): void {
  const { count, offsets, targets, weights, masses } = web;
  const open = new Int32Array(count).fill(-1);
  for (let n = 0; n < count; n += 1) {
    const i = order[n] as number;
    if (group[i] !== i || mass[i] !== masses[i]) continue;
    let hub = -1;
    let most = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) {
      if ((weights[k] as number) <= most) continue;
      most = weights[k] as number;
      hub = targets[k] as number;
    }
    if (hub < 0) continue;
    const to = open[hub] as number;
    if (to >= 0 && (mass[to] as number) + (masses[i] as number) <= room) {
      group[i] = to;
      mass[to] = (mass[to] as number) + (masses[i] as number);
      mass[i] = 0;
    } else open[hub] = i;
  }
}

/**
 * Puts places that belong together into groups, and makes a web of the groups. Each place in turn joins the neighbouring group
 * that raises modularity most (the first phase of Blondel et al., J. Stat. Mech. 2008), so long as that group keeps below a
 * limit of mass (size-constrained clustering, Meyerhenke, Sanders and Schulz, SEA 2014): unlike matching (Walshaw, JGAA 7,
 * 2003) this shrinks graphs with hubs as fast as grids, and the groups are what the eye should find. Left-over rays of stars
 * join each other (two-hop matching, LaSalle et al., 2015).
 */
export function coarsen(web: Web, chance: () => number): Step {
  const { count, offsets, targets, weights, masses } = web;
  const group = Uint32Array.from({ length: count }, (_, i) => i);
  const mass = masses.slice();
  const strength = new Float64Array(count);
  let total = 0;
  let all = 0;
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) sum += weights[k] as number;
    strength[i] = sum;
    total += sum;
    all += masses[i] as number;
  }
  const room = Math.max((ROOM * all) / count, 2);
  const order = fewestFirst(web, chance);
  const tied = strength.slice();
  const toGroup = new Float64Array(count);
  const near = new Uint32Array(count);
  for (let n = 0; n < count; n += 1) {
    const i = order[n] as number;
    // A group that others have joined stays whole: its first member does not leave it.
    if ((mass[i] as number) > (masses[i] as number)) continue;
    let nears = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) {
      const to = group[targets[k] as number] as number;
      if (toGroup[to] === 0) {
        near[nears] = to;
        nears += 1;
      }
      toGroup[to] = (toGroup[to] as number) + (weights[k] as number);
    }
    let best = i;
    let most = 0;
    for (let k = 0; k < nears; k += 1) {
      const to = near[k] as number;
      const gain = (toGroup[to] as number) - ((tied[i] as number) * (strength[to] as number)) / total;
      toGroup[to] = 0;
      if (to === i || (mass[to] as number) + (masses[i] as number) > room || gain <= most) continue;
      most = gain;
      best = to;
    }
    if (best === i) continue;
    group[i] = best;
    mass[best] = (mass[best] as number) + (masses[i] as number);
    strength[best] = (strength[best] as number) + (tied[i] as number);
    mass[i] = 0;
    strength[i] = 0;
  }
  pairUp(web, order, group, mass, room);
  return gather(web, group);
}
