import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { hasClaim } from './claims.ts';
import { type Groups, groupsOf } from './groups.ts';
import { allOnOf, type Switches } from './switches.ts';

/*
 * The loops over all relations have no branches: whether the next one passes is as good as random, and a wrong guess of the
 * processor costs more than a relation.
 */

/** The bits of a group: its type is on, its certainty, its source. */
export const TYPED = 1;
export const SURE = 2;
export const SOURCED = 4;
/** All three: what the group shares lets its relations pass. */
export const PASSES = 7;

/** The bits of each group, and none for what is not plain. */
export function groupBits(groups: Groups, on: Switches): Uint8Array {
  const bits = new Uint8Array(groups.size.length + 1);
  for (let g = 0; g < groups.size.length; g += 1) {
    bits[g] =
      (on.type.on[groups.type[g] as number] as number) * TYPED +
      (on.certainty.on[groups.certainty[g] as number] as number) * SURE +
      (on.source.on[groups.source[g] as number] as number) * SOURCED;
  }
  return bits;
}

/** One byte for each entity: 1 when neither it nor its kind is off. */
export function allowedEntities(snapshot: Snapshot, on: Switches): Uint8Array {
  if (on.everyEnd) return allOnOf(snapshot).entities;
  const { kind } = snapshot;
  const [kinds, entities] = [on.kind.on, on.entity.on];
  const allowed = new Uint8Array(kind.length);
  for (let e = 0; e < allowed.length; e += 1)
    allowed[e] = (kinds[kind[e] as number] as number) & (entities[e] as number);
  return allowed;
}

/** One byte for each relation: 1 when both its ends are allowed. Undefined when all are. */
export function openEnds(snapshot: Snapshot, on: Switches, allowed: Uint8Array): Uint8Array | undefined {
  if (on.everyEnd) return undefined;
  const { subject, object } = snapshot;
  const ends = new Uint8Array(subject.length);
  for (let r = 0; r < ends.length; r += 1)
    ends[r] = (allowed[subject[r] as number] as number) & (allowed[object[r] as number] as number);
  return ends;
}

/** One byte for each relation: 1 when its type is on and one of its claims stays, whatever its ends are. */
export function assertedRelations(
  snapshot: Snapshot,
  on: Switches,
  bits: Uint8Array,
  claims: Uint8Array,
): Uint8Array {
  const { of, several, heard } = groupsOf(snapshot);
  const passes = bits.map((bit) => (bit === PASSES ? 1 : 0));
  const asserted = new Uint8Array(of.length);
  for (let r = 0; r < asserted.length; r += 1) asserted[r] = passes[of[r] as number] as number;
  if (!on.speaker.whole) {
    const speaking = on.speaker.on;
    for (let i = 0; i < heard.rows.length; i += 1) {
      const r = heard.rows[i] as number;
      asserted[r] = (asserted[r] as number) & (speaking[heard.voices[i] as number] as number);
    }
  }
  for (const r of several) {
    const typed = on.type.on[snapshot.type[r] as number] === 1;
    asserted[r] = typed && hasClaim(snapshot, claims, r) ? 1 : 0;
  }
  return asserted;
}

/** One byte for each relation: 1 where both columns have it. */
export function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  const mask = new Uint8Array(a.length);
  for (let r = 0; r < mask.length; r += 1) mask[r] = (a[r] as number) & (b[r] as number);
  return mask;
}

/** One byte for each entity: 1 when a relation of `mask` touches it. */
export function touchedEntities({ subject, object, kind }: Snapshot, mask: Uint8Array): Uint8Array {
  const touched = new Uint8Array(kind.length);
  for (let r = 0; r < mask.length; r += 1) {
    const visible = mask[r] as number;
    const a = subject[r] as number;
    const b = object[r] as number;
    touched[a] = (touched[a] as number) | visible;
    touched[b] = (touched[b] as number) | visible;
  }
  return touched;
}
