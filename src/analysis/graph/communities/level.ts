import type { Network } from '../network.ts';

/**
 * One level of Louvain: members (entities, later communities) with weighted ties, each tie in the rows of both of its ends. Weights
 * count relations, so all sums are whole and exact.
 */
export interface Level {
  readonly members: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Uint32Array;
  /** Weight within a member: twice the relations that stay inside. */
  readonly inner: Uint32Array;
  /** All weight at a member, `inner` included. */
  readonly strength: Float64Array;
}

/** The level of the entities themselves: every relation weighs 1, so parallel ones add up; `loops` counts those of each entity. */
export function firstLevel({ offsets, neighbours }: Network, loops: Uint32Array): Level {
  const members = loops.length;
  const inner = new Uint32Array(members);
  const strength = new Float64Array(members);
  for (let i = 0; i < members; i += 1) {
    inner[i] = 2 * (loops[i] as number);
    strength[i] = (offsets[i + 1] as number) - (offsets[i] as number) + (inner[i] as number);
  }
  return {
    members,
    offsets,
    neighbours,
    weights: new Uint32Array(neighbours.length).fill(1),
    inner,
    strength,
  };
}

/** Numbers communities by their first member. Writes the new numbers to `community`; returns how many there are. */
export function renumber(community: Uint32Array, members: number): number {
  const numbers = new Uint32Array(members);
  let count = 0;
  for (let i = 0; i < members; i += 1) {
    const c = community[i] as number;
    if (numbers[c] === 0) {
      count += 1;
      numbers[c] = count;
    }
    community[i] = (numbers[c] as number) - 1;
  }
  return count;
}

/** Members in the order of their communities: those of `c` are `items[starts[c]]` up to `items[starts[c + 1]]`. */
function byCommunity(community: Uint32Array, members: number, count: number) {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < members; i += 1) {
    const c = community[i] as number;
    starts[c] = (starts[c] as number) + 1;
  }
  for (let c = 1; c <= count; c += 1) starts[c] = (starts[c] as number) + (starts[c - 1] as number);
  const items = new Uint32Array(members);
  for (let i = members - 1; i >= 0; i -= 1) {
    const c = community[i] as number;
    const place = (starts[c] as number) - 1;
    starts[c] = place;
    items[place] = i;
  }
  return { starts, items };
}

/** The level above: each community (numbered from 0 without a gap) becomes a member, and ties between two of them become one. */
export function nextLevel(level: Level, community: Uint32Array, count: number): Level {
  const { starts, items } = byCommunity(community, level.members, count);
  const inner = new Uint32Array(count);
  const strength = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const ends = new Uint32Array(level.neighbours.length);
  const sums = new Uint32Array(level.neighbours.length);
  /** The place of each community in the row that is being written, plus 1; what an earlier row left lies before its start. */
  const places = new Uint32Array(count);
  let filled = 0;
  for (let c = 0; c < count; c += 1) {
    const row = filled;
    for (let m = starts[c] as number; m < (starts[c + 1] as number); m += 1) {
      const i = items[m] as number;
      inner[c] = (inner[c] as number) + (level.inner[i] as number);
      strength[c] = (strength[c] as number) + (level.strength[i] as number);
      for (let k = level.offsets[i] as number; k < (level.offsets[i + 1] as number); k += 1) {
        const d = community[level.neighbours[k] as number] as number;
        const weight = level.weights[k] as number;
        if (d === c) inner[c] = (inner[c] as number) + weight;
        else if ((places[d] as number) > row) {
          const place = (places[d] as number) - 1;
          sums[place] = (sums[place] as number) + weight;
        } else {
          ends[filled] = d;
          sums[filled] = weight;
          filled += 1;
          places[d] = filled;
        }
      }
    }
    offsets[c + 1] = filled;
  }
  return { members: count, inner, strength, ...transposed(offsets, ends, sums) };
}

/** Ties are in the rows of both ends, so turning the table over changes nothing but the order: each row then ascends. */
function transposed(offsets: Uint32Array, ends: Uint32Array, sums: Uint32Array) {
  const count = offsets.length - 1;
  const neighbours = new Uint32Array(offsets[count] as number);
  const weights = new Uint32Array(neighbours.length);
  const next = offsets.slice();
  for (let c = 0; c < count; c += 1) {
    for (let k = offsets[c] as number; k < (offsets[c + 1] as number); k += 1) {
      const d = ends[k] as number;
      const place = next[d] as number;
      next[d] = place + 1;
      neighbours[place] = c;
      weights[place] = sums[k] as number;
    }
  }
  return { offsets, neighbours, weights };
}
