import { placesOf } from '../../dossier/columns/places.ts';
import { type Snapshot, snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Visible } from '../../lens/visible.ts';
import type { CommunityTints } from '../../picture/overview/marks/communities.ts';
import { degreesOf, type Network, type Tints } from '../../picture/overview/network.ts';
import { communityColours, familyColour, type Theme } from '../../picture/theme.ts';

const numberOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** Columns hold 256 hues; families and kinds beyond share the last. */
const tint = (n: number): number => Math.min(255, n);

/** What the overview's marks are drawn by instead of kind and number of relations. */
export interface MarkColumns {
  readonly communities?: CommunityTints | undefined;
  /** See `Network.weight`. */
  readonly weight?: Uint32Array | undefined;
}

const known = new WeakMap<Snapshot, Omit<Network, 'places'>>();

/**
 * The columns of a dossier that the overview draws: lines by family and marks by kind, which is what the lens names too, and as large
 * as they have relations; unless `marks` say otherwise.
 */
export function networkOf({ dossier }: Visible, { communities, weight }: MarkColumns = {}): Network {
  const snapshot = snapshotOf(dossier);
  const places = placesOf(dossier);
  let topology = known.get(snapshot);
  if (!topology) {
    const { subject, object, family, kind } = snapshot;
    const lineTint = Uint8Array.from(family, tint);
    const markTint = Uint8Array.from(kind, tint);
    const weight = degreesOf({ places, subject, object });
    topology = { subject, object, lineTint, markTint, weight };
    known.set(snapshot, topology);
  }
  return {
    ...topology,
    places,
    ...(communities && { markTint: communities.tint }),
    ...(weight && { weight }),
  };
}

/** The hues of a dossier's families and kinds in a theme; where marks are coloured by community, those of communities, and `dim` for the small ones. */
export function tintsOf({ dossier }: Visible, theme: Theme, byCommunity = false): Tints {
  const { vocabulary } = dossier.header;
  const hue = (family: string | undefined): string => familyColour(vocabulary, family, theme);
  return {
    canvas: numberOf(theme.canvas),
    ink: numberOf(theme.ink),
    lines: vocabulary.families.map(({ id }) => numberOf(hue(id))),
    marks: byCommunity
      ? [...communityColours(theme), theme.dim].map(numberOf)
      : vocabulary.kinds.map(({ family }) => numberOf(family === undefined ? theme.dim : hue(family))),
  };
}
