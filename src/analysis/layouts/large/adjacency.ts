/**
 * Who is tied to whom, both ways, as columns: the neighbours of `i` are `targets[offsets[i]]` up to `targets[offsets[i + 1]]`,
 * and `weights` holds, beside each, how many ties it stands for. At coarser levels a place stands for many entities: `masses` counts
 * them. `charges` says how strongly each pushes others away.
 */
export interface Web {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float32Array;
  readonly masses: Float64Array;
  readonly charges: Float64Array;
}

/** Ties between numbered entities, as two columns. */
export interface Ties {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Where each row begins, from how long each is; one longer than `lengths`. */
export function offsetsOf(lengths: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1)
    offsets[i + 1] = (offsets[i] as number) + (lengths[i] as number);
  return offsets;
}

/** Both ends of every tie, row by row, with parallels still in; loops and ends that do not exist are left out. */
function bothWays({ count, from, to }: Ties): { readonly offsets: Uint32Array; readonly ends: Uint32Array } {
  const lengths = new Uint32Array(count);
  for (let r = 0; r < from.length; r += 1) {
    const [a, b] = [from[r] as number, to[r] as number];
    if (a === b || a >= count || b >= count) continue;
    lengths[a] = (lengths[a] as number) + 1;
    lengths[b] = (lengths[b] as number) + 1;
  }
  const offsets = offsetsOf(lengths);
  const next = offsets.slice();
  const ends = new Uint32Array(offsets[count] as number);
  for (let r = 0; r < from.length; r += 1) {
    const a = from[r] as number;
    const b = to[r] as number;
    if (a === b || a >= count || b >= count) continue;
    ends[next[a] as number] = b;
    next[a] = (next[a] as number) + 1;
    ends[next[b] as number] = a;
    next[b] = (next[b] as number) + 1;
  }
  return { offsets, ends };
}

/**
 * The web of some ties: each neighbour once, however many ties run to it, and nobody a neighbour of itself. Those with many
 * neighbours push more, as in ForceAtlas2 (Jacomy et al., PLoS ONE 9, 2014), but by the root: with the full degree hubs empty
 * the space around them.
 */
export function webOf(ties: Ties): Web {
  const { count } = ties;
  const { offsets: rough, ends } = bothWays(ties);
  const seen = new Uint32Array(count);
  const offsets = new Uint32Array(count + 1);
  let filled = 0;
  for (let i = 0; i < count; i += 1) {
    const stop = rough[i + 1] as number;
    for (let k = rough[i] as number; k < stop; k += 1) {
      const end = ends[k] as number;
      if (seen[end] === i + 1) continue;
      seen[end] = i + 1;
      ends[filled] = end;
      filled += 1;
    }
    offsets[i + 1] = filled;
  }
  const charges = new Float64Array(count);
  for (let i = 0; i < count; i += 1)
    charges[i] = Math.sqrt(1 + (offsets[i + 1] as number) - (offsets[i] as number));
  return {
    count,
    offsets,
    targets: ends.subarray(0, filled),
    weights: new Float32Array(filled).fill(1),
    masses: new Float64Array(count).fill(1),
    charges,
  };
}
