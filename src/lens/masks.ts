import type { Snapshot } from '../dossier/columns/snapshot.ts';
import type { Lens } from '../dossier/types.ts';
import { claimMask } from './columns/claims.ts';
import { groupsOf } from './columns/groups.ts';
import {
  allowedEntities,
  assertedRelations,
  both,
  groupBits,
  openEnds,
  touchedEntities,
} from './columns/relations.ts';
import { type Numbering, type Switches, switchesOf } from './columns/switches.ts';

/** One byte for each entity, relation and claim of a snapshot: 1 is visible. They are shared, and never change. */
export interface Masks {
  readonly entity: Uint8Array;
  readonly relation: Uint8Array;
  readonly claim: Uint8Array;
}

/** What masks are made from, which the counts of the facets need too. */
export interface Ground {
  readonly on: Switches;
  /** See `allowedEntities`, `groupBits`, `openEnds` and `assertedRelations`. */
  readonly allowed: Uint8Array;
  readonly bits: Uint8Array;
  readonly ends: Uint8Array | undefined;
  readonly asserted: Uint8Array;
  readonly claims: Uint8Array;
}

const grounds = new WeakMap<Masks, Ground>();

function takeGround(snapshot: Snapshot, numbering: Numbering, lens: Lens): Ground {
  const on = switchesOf(snapshot, numbering, lens);
  const allowed = allowedEntities(snapshot, on);
  const bits = groupBits(groupsOf(snapshot), on);
  const claims = claimMask(snapshot, on);
  const ends = openEnds(snapshot, on, allowed);
  return { on, allowed, bits, ends, claims, asserted: assertedRelations(snapshot, on, bits, claims) };
}

/**
 * What the lens leaves. A claim stays when its certainty, source and one of its speakers do (a claim without any has nobody to
 * distrust); a relation when its type, both ends and one of its claims do; an entity when neither it nor its kind is hidden and,
 * if asked, a visible relation touches it.
 */
export function masksOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Masks {
  const ground = takeGround(snapshot, numbering, lens);
  const { allowed, ends, asserted, claims } = ground;
  const relation = ends ? both(asserted, ends) : asserted;
  const entity = lens.hideUnrelated ? touchedEntities(snapshot, relation) : allowed;
  const masks = { entity, relation, claim: claims };
  grounds.set(masks, ground);
  return masks;
}

/** What `masks` were made from: kept with those that `masksOf` made, else taken anew. */
export const groundOf = (snapshot: Snapshot, numbering: Numbering, lens: Lens, masks: Masks): Ground =>
  grounds.get(masks) ?? takeGround(snapshot, numbering, lens);
