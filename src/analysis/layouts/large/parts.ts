import type { Web } from './adjacency.ts';

/** Entities that ties join, by number, and the web among them, in which they are numbered in this order. */
export interface Part {
  readonly members: Uint32Array;
  readonly web: Web;
}

/** Splits a web into what hangs together; returns all entities part by part, and where each part begins. */
function runs({ count, offsets, targets }: Web): { readonly order: Uint32Array; readonly starts: number[] } {
  const order = new Uint32Array(count);
  const seen = new Uint8Array(count);
  const starts: number[] = [];
  let filled = 0;
  for (let first = 0; first < count; first += 1) {
    if (seen[first] === 1) continue;
    starts.push(filled);
    seen[first] = 1;
    order[filled] = first;
    let head = filled;
    filled += 1;
    for (; head < filled; head += 1) {
      const at = order[head] as number;
      for (let k = offsets[at] as number; k < (offsets[at + 1] as number); k += 1) {
        const end = targets[k] as number;
        if (seen[end] === 1) continue;
        seen[end] = 1;
        order[filled] = end;
        filled += 1;
      }
    }
  }
  return { order, starts: [...starts, count] };
}

/** The web among members, who must have no neighbours but each other. `local` is a working column. */
function among(web: Web, members: Uint32Array, local: Uint32Array): Web {
  const { length: count } = members;
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) {
    const member = members[i] as number;
    local[member] = i;
    offsets[i + 1] =
      (offsets[i] as number) + (web.offsets[member + 1] as number) - (web.offsets[member] as number);
  }
  const targets = new Uint32Array(offsets[count] as number);
  const charges = new Float64Array(count);
  let filled = 0;
  for (let i = 0; i < count; i += 1) {
    const member = members[i] as number;
    charges[i] = web.charges[member] as number;
    for (let k = web.offsets[member] as number; k < (web.offsets[member + 1] as number); k += 1) {
      targets[filled] = local[web.targets[k] as number] as number;
      filled += 1;
    }
  }
  const weights = new Float32Array(filled).fill(1);
  return { count, offsets, targets, weights, charges, masses: new Float64Array(count).fill(1) };
}

/**
 * The parts of a web in which every tie weighs 1, the largest first. Entities of one part are numbered in the order in which a breadth-first
 * search meets them, so that neighbours lie near each other in memory too.
 */
export function partsOf(web: Web): { readonly parts: Part[]; readonly alone: Uint32Array } {
  const { order, starts } = runs(web);
  const local = new Uint32Array(web.count);
  const parts: Part[] = [];
  const alone: number[] = [];
  for (let p = 0; p + 1 < starts.length; p += 1) {
    const members = order.subarray(starts[p], starts[p + 1]);
    if (members.length === 1) alone.push(members[0] as number);
    else parts.push({ members, web: among(web, members, local) });
  }
  // Sorting is stable: parts of one size stay in the order of their first members.
  parts.sort((a, b) => b.members.length - a.members.length);
  return { parts, alone: Uint32Array.from(alone) };
}
