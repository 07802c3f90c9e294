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

/** Columns of one power iteration: what each entity has, gets in this round, and passes on along each of its ways. */
interface Flow {
  readonly rank: Float64Array;
  readonly sums: Float64Array;
  readonly passed: Float64Array;
  /** alpha over the number of ways out; 0 for those without any. */
  readonly share: Float64Array;
}

/** What a round says of all entities together: by how much they changed, and how much rank lies where no way leads on. */
interface Round {
  readonly change: number;
  readonly lost: number;
}

// Each stage is a function of its own: one large function that runs once is never compiled for long, and takes five times as long.

function sharesOf(from: Uint32Array, count: number, alpha: number): Float64Array {
  const share = new Float64Array(count);
  for (let i = 0; i < from.length; i += 1) {
    const start = from[i] as number;
    share[start] = (share[start] as number) + 1;
  }
  for (let e = 0; e < count; e += 1) {
    const ways = share[e] as number;
    if (ways > 0) share[e] = alpha / ways;
  }
  return share;
}

function passOn(from: Uint32Array, to: Uint32Array, { passed, sums }: Flow): void {
  for (let i = 0; i < from.length; i += 1) {
    const end = to[i] as number;
    sums[end] = (sums[end] as number) + (passed[from[i] as number] as number);
  }
}

/** Takes what came, and `base` for everybody, as the new rank; measures the change, and makes the next round ready in the same pass. */
function take({ rank, sums, passed, share }: Flow, base: number, present: Uint8Array | undefined): Round {
  let [change, lost] = [0, 0];
  for (let e = 0; e < rank.length; e += 1) {
    const now = present && present[e] === 0 ? 0 : (sums[e] as number) + base;
    change += Math.abs(now - (rank[e] as number));
    rank[e] = now;
    sums[e] = 0;
    const each = share[e] as number;
    passed[e] = now * each;
    if (each === 0) lost += now;
  }
  return { change, lost };
}

function presentAmong(count: number, present: Uint8Array | undefined): number {
  if (!present) return count;
  let among = 0;
  for (let e = 0; e < count; e += 1) if (present[e] !== 0) among += 1;
  return among;
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
  const among = presentAmong(count, present);
  const flow: Flow = {
    rank: new Float64Array(count),
    sums: new Float64Array(count),
    passed: new Float64Array(count),
    share: sharesOf(from, count, alpha),
  };
  let { lost } = take(flow, among > 0 ? 1 / among : 0, present);
  let [rounds, settled] = [0, among === 0];
  while (rounds < most && !settled) {
    passOn(from, to, flow);
    const round = take(flow, (alpha * lost + 1 - alpha) / among, present);
    lost = round.lost;
    rounds += 1;
    settled = round.change < among * tolerance;
  }
  return { rank: Float32Array.from(flow.rank), rounds, settled };
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
