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

/** What the overview's marks are drawn by instead of kind and number of relations. */
export interface MarkColumns {
  readonly communities?: CommunityTints | undefined;
  /** See `Network.weight`. */
  readonly weight?: Uint32Array | undefined;
}

/**
 * Colours communities in turn with one of so many hues. `of` is the community of each entity, and beyond all numbers where it has
 * none; `sizes` how many entities each has, the largest first.
 */
export function communityTints(
  { of, sizes }: { readonly of: Uint32Array; readonly sizes: Uint32Array },
  hues: number,
): CommunityTints {
  const many = SHARE * sizes.reduce((sum, size) => sum + size, 0);
  let coloured = 0;
  for (const size of sizes) {
    if (size < LEAST || (coloured >= hues && size < many)) break;
    coloured += 1;
  }
  const tint = new Uint8Array(of.length);
  for (let e = 0; e < of.length; e += 1) {
    const community = of[e] as number;
    tint[e] = community < coloured ? community % hues : hues;
  }
  return { tint, coloured, others: coloured < sizes.length };
}

/**
 * Ranks (which sum up to 1) as weights that are as large, all told, as the numbers of relations of the entities that have a rank. If
 * rank only followed relations, and both ways, the two would be the same.
 */
export function rankWeights(rank: Float32Array, degree: Uint32Array): Uint32Array {
  let total = 0;
  for (let e = 0; e < rank.length; e += 1) if ((rank[e] as number) > 0) total += degree[e] as number;
  const weight = new Uint32Array(rank.length);
  for (let e = 0; e < rank.length; e += 1) weight[e] = Math.round((rank[e] as number) * total);
  return weight;
}
