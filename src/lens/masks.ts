import type { Snapshot } from '../dossier/columns/snapshot.ts';
import { CERTAINTIES, type Lens } from '../dossier/types.ts';

/** The parts of a vocabulary that the columns of a snapshot number. */
export interface Numbering {
  readonly kinds: readonly { readonly id: string }[];
  readonly relationTypes: readonly { readonly id: string }[];
}

/** One byte for each entity, relation and claim of a snapshot: 1 is visible. */
export interface Masks {
  readonly entity: Uint8Array;
  readonly relation: Uint8Array;
  readonly claim: Uint8Array;
}

/** One byte for each row, 1 where its value is not among those hidden. */
function shown(ids: readonly string[], hidden: readonly string[]): Uint8Array {
  const off = new Set(hidden);
  return Uint8Array.from(ids, (id) => (off.has(id) ? 0 : 1));
}

/** Which values of each facet the lens leaves on. */
export interface Switches {
  readonly type: Uint8Array;
  readonly kind: Uint8Array;
  readonly certainty: Uint8Array;
  readonly source: Uint8Array;
  readonly speaker: Uint8Array;
  readonly entity: Uint8Array;
}

/** The lens as one byte for each value of each facet, in the numbering of the snapshot. */
export function switchesOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Switches {
  return {
    type: shown(
      numbering.relationTypes.map((t) => t.id),
      lens.hiddenTypes,
    ),
    kind: shown(
      numbering.kinds.map((k) => k.id),
      lens.hiddenKinds,
    ),
    certainty: shown(CERTAINTIES, lens.hiddenCertainties),
    source: shown(snapshot.sourceIds, lens.hiddenSources),
    speaker: shown(snapshot.entityIds, lens.hiddenSpeakers),
    entity: shown(snapshot.entityIds, lens.hiddenEntities),
  };
}

/** A claim stays while one of its voices is trusted; a claim without any has nobody to distrust. */
export function speaks(snapshot: Snapshot, speaker: Uint8Array, claim: number): boolean {
  const { offsets, items } = snapshot.voices;
  const [from, to] = [offsets[claim] ?? 0, offsets[claim + 1] ?? 0];
  if (from === to) return true;
  for (let i = from; i < to; i += 1) if (speaker[items[i] ?? 0]) return true;
  return false;
}

function claimMask(snapshot: Snapshot, on: Switches): Uint8Array {
  const mask = new Uint8Array(snapshot.claimIds.length);
  for (let c = 0; c < mask.length; c += 1) {
    const passes = on.certainty[snapshot.certainty[c] ?? 0] && on.source[snapshot.source[c] ?? 0];
    mask[c] = passes && speaks(snapshot, on.speaker, c) ? 1 : 0;
  }
  return mask;
}

/** One byte for each entity: neither it nor its kind is hidden. */
export function allowedEntities(snapshot: Snapshot, on: Switches): Uint8Array {
  return snapshot.kind.reduce((mask, kind, e) => {
    mask[e] = on.kind[kind] && on.entity[e] ? 1 : 0;
    return mask;
  }, new Uint8Array(snapshot.kind.length));
}

function supported(snapshot: Snapshot, claim: Uint8Array, relation: number): boolean {
  const { offsets, items } = snapshot.relationClaims;
  for (let i = offsets[relation] ?? 0; i < (offsets[relation + 1] ?? 0); i += 1)
    if (claim[items[i] ?? 0]) return true;
  return false;
}

function relationMask(snapshot: Snapshot, on: Switches, allowed: Uint8Array, claim: Uint8Array): Uint8Array {
  const mask = new Uint8Array(snapshot.relationKeys.length);
  for (let r = 0; r < mask.length; r += 1) {
    const ends = allowed[snapshot.subject[r] ?? 0] && allowed[snapshot.object[r] ?? 0];
    mask[r] = ends && on.type[snapshot.type[r] ?? 0] && supported(snapshot, claim, r) ? 1 : 0;
  }
  return mask;
}

function related(snapshot: Snapshot, relation: Uint8Array): Uint8Array {
  const mask = new Uint8Array(snapshot.entityIds.length);
  relation.forEach((visible, r) => {
    if (!visible) return;
    mask[snapshot.subject[r] ?? 0] = 1;
    mask[snapshot.object[r] ?? 0] = 1;
  });
  return mask;
}

/**
 * What the lens leaves. A claim stays when its certainty, source and one of its speakers do; a relation when its type, both ends
 * and one of its claims do; an entity when neither it nor its kind is hidden and, if asked, a visible relation touches it.
 */
export function masksOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Masks {
  const on = switchesOf(snapshot, numbering, lens);
  const claim = claimMask(snapshot, on);
  const allowed = allowedEntities(snapshot, on);
  const relation = relationMask(snapshot, on, allowed, claim);
  const entity = lens.hideUnrelated ? related(snapshot, relation) : allowed;
  return { entity, relation, claim };
}
