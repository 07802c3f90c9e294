import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { SEVERAL, soleOf } from './sole.ts';
import type { Switches } from './switches.ts';

/** The bits of a claim's standing: its certainty is on, its source is, it has no voice or one that is on. */
export const SURE = 1;
export const SOURCED = 2;
export const VOICED = 4;

/** The bits of a relation's standing: both ends are allowed, its type is on, one of its claims stays. */
export const ENDS = 1;
export const TYPED = 2;
export const CLAIMED = 4;

/** All three bits: it passes. */
export const PASSES = 7;

/** How everything stands under the switches of a lens: not only what passes, but what else fails by. */
export interface Standing {
  readonly claim: Uint8Array;
  readonly relation: Uint8Array;
  /** One byte for each entity: 1 when neither it nor its kind is off. */
  readonly allowed: Uint8Array;
  /** One byte for each entity: 1 when a relation that passes touches it. */
  readonly touched: Uint8Array;
}

function voiced({ voices: { offsets, items } }: Snapshot, speaker: Uint8Array, claim: number): boolean {
  const to = offsets[claim + 1] as number;
  for (let i = offsets[claim] as number; i < to; i += 1) if (speaker[items[i] as number] === 1) return true;
  return false;
}

function claimStanding(snapshot: Snapshot, on: Switches): Uint8Array {
  const standing = new Uint8Array(snapshot.certainty.length);
  if (on.certainty.whole && on.source.whole && on.speaker.whole) return standing.fill(PASSES);
  const { certainty, source } = snapshot;
  const { voice } = soleOf(snapshot);
  const [sure, sourced, speaker] = [on.certainty.on, on.source.on, on.speaker.on];
  const anyVoice = on.speaker.whole;
  for (let c = 0; c < standing.length; c += 1) {
    let heard = VOICED;
    if (!anyVoice) {
      const v = voice[c] as number;
      if (v >= 0) heard = (speaker[v] as number) * VOICED;
      else if (v === SEVERAL && !voiced(snapshot, speaker, c)) heard = 0;
    }
    standing[c] =
      (sure[certainty[c] as number] as number) | ((sourced[source[c] as number] as number) * SOURCED) | heard;
  }
  return standing;
}

function allowedEntities({ kind }: Snapshot, on: Switches): Uint8Array {
  const [kinds, entities] = [on.kind.on, on.entity.on];
  const allowed = new Uint8Array(kind.length);
  if (on.kind.whole) return entities;
  for (let e = 0; e < allowed.length; e += 1) {
    allowed[e] = (kinds[kind[e] as number] as number) & (entities[e] as number);
  }
  return allowed;
}

function anyPasses({ relationClaims: { offsets, items } }: Snapshot, claim: Uint8Array, r: number): boolean {
  const to = offsets[r + 1] as number;
  for (let i = offsets[r] as number; i < to; i += 1) if (claim[items[i] as number] === PASSES) return true;
  return false;
}

/** Goes over claims, entities and relations once each. A facet in which nothing is off is not tested. */
export function standingOf(snapshot: Snapshot, on: Switches): Standing {
  const claim = claimStanding(snapshot, on);
  const allowed = allowedEntities(snapshot, on);
  const { subject, object, type } = snapshot;
  const sole = soleOf(snapshot).claim;
  const relation = new Uint8Array(sole.length);
  const touched = new Uint8Array(allowed.length);
  const everyEnd = on.kind.whole && on.entity.whole;
  const everyClaim = on.certainty.whole && on.source.whole && on.speaker.whole;
  const types = on.type.on;
  for (let r = 0; r < relation.length; r += 1) {
    const a = subject[r] as number;
    const b = object[r] as number;
    let stands = (types[type[r] as number] as number) * TYPED;
    if (everyEnd || ((allowed[a] as number) & (allowed[b] as number)) === 1) stands |= ENDS;
    const c = sole[r] as number;
    if (everyClaim || (c >= 0 ? claim[c] === PASSES : anyPasses(snapshot, claim, r))) stands |= CLAIMED;
    relation[r] = stands;
    if (stands === PASSES) {
      touched[a] = 1;
      touched[b] = 1;
    }
  }
  return { claim, relation, allowed, touched };
}
