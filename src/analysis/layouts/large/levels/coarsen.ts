import { offsetsOf, type Web } from '../adjacency.ts';
import { gather } from './gather.ts';

/** One step up: the coarser web, and which of its places each finer one went into. */
export interface Step {
  readonly web: Web;
  readonly into: Uint32Array;
}

/** A group may hold this many times the mean mass of a place. */
const ROOM = 6;

/** More ties than this make no difference to the order. */
const HUB = 64;

/** Numbers from 0, those with few ties first, so that leaves choose before the groups of hubs are full. */
function fewestFirst({ count, offsets }: Web): Uint32Array {
  const lengths = new Uint32Array(HUB + 1);
  for (let i = 0; i < count; i += 1) {
    const ties = Math.min(HUB, (offsets[i + 1] as number) - (offsets[i] as number));
    lengths[ties] = (lengths[ties] as number) + 1;
  }
  const next = offsetsOf(lengths);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const ties = Math.min(HUB, (offsets[i + 1] as number) - (offsets[i] as number));
    order[next[ties] as number] = i;
    next[ties] = (next[ties] as number) + 1;
  }
  return order;
}

/** Groups on their way: whom each place follows (itself, if it leads), and of each leader the mass and the sum of ties. */
interface Groups {
  readonly follows: Uint32Array;
  readonly mass: Float64Array;
  readonly strength: Float64Array;
}

function leader(follows: Uint32Array, place: number): number {
  let at = place;
  for (let next = follows[at] as number; next !== at; next = follows[at] as number) at = next;
  return at;
}

function merge({ follows, mass, strength }: Groups, from: number, into: number): void {
  follows[from] = into;
  mass[into] = (mass[into] as number) + (mass[from] as number);
  strength[into] = (strength[into] as number) + (strength[from] as number);
}

/** Everybody leads a group of one. */
function alone({ count, offsets, weights, masses }: Web): Groups {
  const follows = new Uint32Array(count);
  const strength = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    follows[i] = i;
    let sum = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) sum += weights[k] as number;
    strength[i] = sum;
  }
  return { follows, mass: masses.slice(), strength };
}

/** Lets those that lead join, each with all its followers, the neighbouring group that they belong to most. */
function joinNeighbours(web: Web, groups: Groups, order: Uint32Array, room: number): void {
  const { count, offsets, targets, weights } = web;
  const { follows, mass, strength } = groups;
  const total = strength.reduce((sum, value) => sum + value, 0);
  const shared = new Float64Array(count);
  const near = new Uint32Array(count);
  for (let n = 0; n < count; n += 1) {
    const i = order[n] as number;
    if (follows[i] !== i) continue;
    let nears = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) {
      const to = leader(follows, targets[k] as number);
      if (shared[to] === 0) {
        near[nears] = to;
        nears += 1;
      }
      shared[to] = (shared[to] as number) + (weights[k] as number);
    }
    const expected = (strength[i] as number) / total;
    const left = room - (mass[i] as number);
    let best = i;
    let most = 0;
    for (let k = 0; k < nears; k += 1) {
      const to = near[k] as number;
      const gain = (shared[to] as number) - expected * (strength[to] as number);
      shared[to] = 0;
      if (gain <= most || to === i || (mass[to] as number) > left) continue;
      most = gain;
      best = to;
    }
    if (best !== i) merge(groups, i, best);
  }
}

/** Those that no group could take join each other when they share their closest neighbour: the rays of a star. */
function joinRays(web: Web, groups: Groups, order: Uint32Array, room: number): void {
  const { count, offsets, targets, weights, masses } = web;
  const { follows, mass } = groups;
  const open = new Int32Array(count).fill(-1);
  for (let n = 0; n < count; n += 1) {
    const i = order[n] as number;
    if (follows[i] !== i || mass[i] !== masses[i]) continue;
    let hub = -1;
    let most = 0;
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) {
      if ((weights[k] as number) <= most) continue;
      most = weights[k] as number;
      hub = targets[k] as number;
    }
    if (hub < 0) continue;
    const to = open[hub] as number;
    if (to >= 0 && (mass[to] as number) + (masses[i] as number) <= room) merge(groups, i, to);
    else open[hub] = i;
  }
}

/**
 * Puts places that belong together into groups, and makes a web of the groups. Each place in turn joins the neighbouring group
 * that raises modularity most (as in the first phase of Blondel et al., J. Stat. Mech. 2008, taking followers along), so long as
 * that group keeps below a limit of mass (size-constrained clustering, Meyerhenke, Sanders and Schulz, SEA 2014): unlike matching
 * (Walshaw, JGAA 7, 2003) this shrinks graphs with hubs as fast as grids, and the groups are what the eye should find. Left-over
 * rays of stars join each other (two-hop matching, LaSalle et al., 2015).
 */
export function coarsen(web: Web): Step {
  const { count } = web;
  const all = web.masses.reduce((sum, value) => sum + value, 0);
  const room = Math.max((ROOM * all) / count, 2);
  const order = fewestFirst(web);
  const groups = alone(web);
  joinNeighbours(web, groups, order, room);
  joinRays(web, groups, order, room);
  const { follows } = groups;
  for (let i = 0; i < count; i += 1) follows[i] = leader(follows, i);
  return gather(web, follows);
}
