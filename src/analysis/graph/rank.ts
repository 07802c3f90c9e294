import { entityCount, type Passable, type Topology, walkable } from './network.ts';

/** How a PageRank is taken; the defaults are graphology's. */
export interface RankOptions {
  readonly passable?: Passable;
  /** True: a relation passes rank both ways. */
  readonly undirected?: boolean;
  /** The share that follows relations; the rest goes anywhere. */
  readonly alpha?: number;
  /** Stop when the ranks change by less than this for each entity, on average. */
  readonly tolerance?: number;
  readonly rounds?: number;
}

export interface Ranks {
  /** The rank of each entity; their sum is 1. Entities that may not be walked have 0. */
  readonly rank: Float32Array;
  readonly rounds: number;
  /** False when the rounds ran out first. */
  readonly settled: boolean;
}

/**
 * PageRank by power iteration (Page, Brin, Motwani and Winograd, 1999). Each relation counts, parallel ones too; the rank of
 * those who lead nowhere is spread over all. A round runs over the relations themselves: without an adjacency to build, and with
 * two columns read in order. An undirected loop counts once.
 */
export function pageRank(topology: Topology, options: RankOptions = {}): Ranks {
  const { passable, undirected = false, alpha = 0.85, tolerance = 1e-6, rounds: most = 100 } = options;
  const { from, to } = stepsOf(topology, passable, undirected);
  const count = entityCount(topology);
  const present = passable?.entity;
  let among = count;
  if (present) {
    among = 0;
    for (let e = 0; e < count; e += 1) if (present[e]) among += 1;
  }
  // alpha over the number of ways out; 0 for those without any.
  const share = new Float64Array(count);
  for (let i = 0; i < from.length; i += 1)
    share[from[i] as number] = (share[from[i] as number] as number) + 1;
  const dangling = new Uint8Array(count);
  for (let e = 0; e < count; e += 1) {
    const ways = share[e] as number;
    if (ways > 0) share[e] = alpha / ways;
    else dangling[e] = present && !present[e] ? 0 : 1;
  }
  let rank = new Float64Array(count);
  for (let e = 0; e < count; e += 1) if (!present || present[e]) rank[e] = 1 / among;
  let next = new Float64Array(count);
  const passed = new Float64Array(count);
  let [rounds, settled] = [0, among === 0];
  while (rounds < most && !settled) {
    let lost = 0;
    for (let e = 0; e < count; e += 1) {
      const now = rank[e] as number;
      passed[e] = now * (share[e] as number);
      if (dangling[e]) lost += now;
    }
    const base = (alpha * lost + 1 - alpha) / among;
    if (!present) next.fill(base);
    else for (let e = 0; e < count; e += 1) next[e] = present[e] ? base : 0;
    for (let i = 0; i < from.length; i += 1) {
      const end = to[i] as number;
      next[end] = (next[end] as number) + (passed[from[i] as number] as number);
    }
    let change = 0;
    for (let e = 0; e < count; e += 1) change += Math.abs((next[e] as number) - (rank[e] as number));
    [rank, next] = [next, rank];
    rounds += 1;
    settled = change < among * tolerance;
  }
  return { rank: Float32Array.from(rank), rounds, settled };
}

/** The steps that rank takes, as two columns: the topology's own when every relation may be walked as it points. */
function stepsOf(
  topology: Topology,
  passable: Passable | undefined,
  undirected: boolean,
): { readonly from: Uint32Array; readonly to: Uint32Array } {
  const { subject, object } = topology;
  const mask = walkable(topology, passable);
  if (!mask && !undirected) return { from: subject, to: object };
  const from = new Uint32Array(subject.length * (undirected ? 2 : 1));
  const to = new Uint32Array(from.length);
  let steps = 0;
  for (let r = 0; r < subject.length; r += 1) {
    if (mask && !mask[r]) continue;
    const [s, o] = [subject[r] as number, object[r] as number];
    from[steps] = s;
    to[steps] = o;
    steps += 1;
    if (!undirected || s === o) continue;
    from[steps] = o;
    to[steps] = s;
    steps += 1;
  }
  return { from: from.subarray(0, steps), to: to.subarray(0, steps) };
}
