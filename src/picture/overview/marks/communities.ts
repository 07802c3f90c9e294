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
