import type { Level } from './level.ts';

/** Members waiting to be looked at, each at most once: a ring, since there are never more than members. */
interface Waiting {
  readonly ring: Uint32Array;
  readonly waits: Uint8Array;
}

/** All members, from `first` on and round. */
function everybody(members: number, first: number): Waiting {
  const ring = new Uint32Array(members);
  for (let i = 0; i < members; i += 1) ring[i] = first + i < members ? first + i : first + i - members;
  return { ring, waits: new Uint8Array(members).fill(1) };
}

/** What local moving found: the community of each member, named by numbers below the number of members, and whether anybody moved. */
export interface Moved {
  readonly community: Uint32Array;
  readonly moved: boolean;
}

/**
 * Moves members, beginning with `first`, to the community of a neighbour that raises modularity most, until no move does. Only those
 * whose neighbourhood changed are looked at again (Traag, Waltman and van Eck, Scientific Reports 9, 2019). Gains are whole
 * numbers, 2m times Newman's, so that ties are ties: one's own community wins them, then the higher number, as in graphology.
 */
export function moveMembers(level: Level, total: number, first: number): Moved {
  const { members, offsets, neighbours, weights, strength } = level;
  const community = new Uint32Array(members);
  for (let i = 0; i < members; i += 1) community[i] = i;
  const totals = strength.slice();
  const sizes = new Uint32Array(members).fill(1);
  const empty = new Uint32Array(members);
  /** Weight of the ties from the member looked at to each community; 0 between two looks. */
  const tied = new Uint32Array(members);
  const touched = new Uint32Array(members);
  const { ring, waits } = everybody(members, first);
  let [head, waiting, empties, moved] = [0, members, 0, false];
  while (waiting > 0) {
    const i = ring[head] as number;
    head = head + 1 === members ? 0 : head + 1;
    waiting -= 1;
    waits[i] = 0;
    const row = offsets[i] as number;
    const end = offsets[i + 1] as number;
    let near = 0;
    for (let k = row; k < end; k += 1) {
      const c = community[neighbours[k] as number] as number;
      const before = tied[c] as number;
      if (before === 0) {
        touched[near] = c;
        near += 1;
      }
      tied[c] = before + (weights[k] as number);
    }
    const own = community[i] as number;
    const mine = strength[i] as number;
    let best = own;
    let gain = total * (tied[own] as number) - mine * ((totals[own] as number) - mine);
    tied[own] = 0;
    for (let t = 0; t < near; t += 1) {
      const c = touched[t] as number;
      if (c === own) continue;
      const other = total * (tied[c] as number) - mine * (totals[c] as number);
      tied[c] = 0;
      if (other > gain || (other === gain && best !== own && c > best)) {
        best = c;
        gain = other;
      }
    }
    if (gain < 0) {
      // Better alone, in a community that somebody left.
      if (sizes[own] === 1) continue;
      empties -= 1;
      best = empty[empties] as number;
    } else if (best === own) continue;
    totals[own] = (totals[own] as number) - mine;
    totals[best] = (totals[best] as number) + mine;
    sizes[own] = (sizes[own] as number) - 1;
    sizes[best] = (sizes[best] as number) + 1;
    if (sizes[own] === 0) {
      empty[empties] = own;
      empties += 1;
    }
    community[i] = best;
    moved = true;
    for (let k = row; k < end; k += 1) {
      const j = neighbours[k] as number;
      if (waits[j] || community[j] === best) continue;
      const tail = head + waiting;
      ring[tail < members ? tail : tail - members] = j;
      waits[j] = 1;
      waiting += 1;
    }
  }
  return { community, moved };
}
