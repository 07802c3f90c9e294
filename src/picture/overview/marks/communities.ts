/** Communities of fewer entities than this say nothing that a hue could. */
const LEAST = 3;
/** Beyond the hues, only communities of at least this share of the entities are told apart: more would be confetti. */
const SHARE = 0.005;

/** Entities coloured by community. */
export interface CommunityTints {
  /** For each entity the number of its hue; that of the small communities is the one after the last. */
  readonly tint: Uint8Array;
  /** How many communities have a hue. With more of them than hues, hues repeat. */
  readonly coloured: number;
  /** Whether there are small communities besides, which are not told apart. */
  readonly others: boolean;
}

interface Groups {
  /** The community of each entity, beyond all numbers where it has none. */
  readonly of: Uint32Array;
  /** How many entities each community has, the largest first. */
  readonly sizes: Uint32Array;
}

/** How many communities are told apart. */
function countColoured(sizes: Uint32Array, hues: number): number {
  const many = SHARE * sizes.reduce((sum, size) => sum + size, 0);
  let coloured = 0;
  for (const size of sizes) {
    if (size < LEAST || (coloured >= hues && size < many)) break;
    coloured += 1;
  }
  return coloured;
}

/** The hue that most entities of each community had before; `hues` where that is none of them. */
function formerHues(of: Uint32Array, coloured: number, hues: number, before: Uint8Array): Uint8Array {
  const counts = new Uint32Array(coloured * (hues + 1));
  for (let e = 0; e < of.length; e += 1) {
    const community = of[e] as number;
    if (community >= coloured) continue;
    const place = community * (hues + 1) + (before[e] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return Uint8Array.from({ length: coloured }, (_, community) => {
    const row = counts.subarray(community * (hues + 1), (community + 1) * (hues + 1));
    return row.indexOf(Math.max(...row));
  });
}

/** Gives each community a hue: of as many as there are hues, one after the other, no two the same; `former` ones where they are free. */
function dealt(coloured: number, hues: number, former: Uint8Array | undefined): Uint8Array {
  const hueOf = new Uint8Array(coloured).fill(hues);
  for (let first = 0; first < coloured; first += hues) {
    const end = Math.min(coloured, first + hues);
    const free = new Set(Array.from({ length: hues }, (_, hue) => hue));
    for (let c = first; former && c < end; c += 1)
      if (free.delete(former[c] as number)) hueOf[c] = former[c] as number;
    const [...rest] = free;
    for (let c = first; c < end; c += 1) if (hueOf[c] === hues) hueOf[c] = rest.shift() as number;
  }
  return hueOf;
}

/**
 * Colours communities in turn with one of so many hues. With the tints from `before`, as under another lens, most of a community
 * keeps its hue, so that the picture stays the same where the communities do.
 */
export function communityTints({ of, sizes }: Groups, hues: number, before?: Uint8Array): CommunityTints {
  const coloured = countColoured(sizes, hues);
  const former = before?.length === of.length ? formerHues(of, coloured, hues, before) : undefined;
  const hueOf = dealt(coloured, hues, former);
  const tint = new Uint8Array(of.length);
  for (let e = 0; e < of.length; e += 1) {
    const community = of[e] as number;
    tint[e] = community < coloured ? (hueOf[community] as number) : hues;
  }
  return { tint, coloured, others: coloured < sizes.length };
}
