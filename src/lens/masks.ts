import type { Snapshot } from '../dossier/columns/snapshot.ts';
import type { Lens } from '../dossier/types.ts';
import { PASSES, type Standing, standingOf } from './columns/standing.ts';
import { type Numbering, type Switches, switchesOf } from './columns/switches.ts';

/** One byte for each entity, relation and claim of a snapshot: 1 is visible. */
export interface Masks {
  readonly entity: Uint8Array;
  readonly relation: Uint8Array;
  readonly claim: Uint8Array;
}

/** What masks were made from, which the counts of the facets need too. */
export interface Ground {
  readonly on: Switches;
  readonly standing: Standing;
}

const grounds = new WeakMap<Masks, Ground>();

/** One byte for each row that passes. */
function passing(standing: Uint8Array): Uint8Array {
  const mask = new Uint8Array(standing.length);
  for (let i = 0; i < mask.length; i += 1) mask[i] = standing[i] === PASSES ? 1 : 0;
  return mask;
}

function takeGround(snapshot: Snapshot, numbering: Numbering, lens: Lens): Ground {
  const on = switchesOf(snapshot, numbering, lens);
  return { on, standing: standingOf(snapshot, on) };
}

/**
 * What the lens leaves. A claim stays when its certainty, source and one of its speakers do (a claim without any has nobody to
 * distrust); a relation when its type, both ends and one of its claims do; an entity when neither it nor its kind is hidden and,
 * if asked, a visible relation touches it.
 */
export function masksOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Masks {
  const ground = takeGround(snapshot, numbering, lens);
  const { standing } = ground;
  const masks = {
    entity: lens.hideUnrelated ? standing.touched : standing.allowed,
    relation: passing(standing.relation),
    claim: passing(standing.claim),
  };
  grounds.set(masks, ground);
  return masks;
}

/** What `masks` were made from: kept where `masksOf` made them, else taken anew. */
export const groundOf = (snapshot: Snapshot, numbering: Numbering, lens: Lens, masks: Masks): Ground =>
  grounds.get(masks) ?? takeGround(snapshot, numbering, lens);
