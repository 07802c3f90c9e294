import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { hasClaim } from './claims.ts';
import { type Groups, groupsOf } from './groups.ts';
import { allOnOf, type Switches } from './switches.ts';

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

/** True when both ends of a relation are allowed. */
export const endsAllowed = ({ subject, object }: Snapshot, allowed: Uint8Array, relation: number): boolean =>
  allowed[subject[relation] as number] === 1 && allowed[object[relation] as number] === 1;

/**
 * One byte for each relation: 1 when both its ends are allowed and, if it is plain, its voice is on; what its group cannot know.
 * Undefined when that is so for all.
 */
export function freeRelations(snapshot: Snapshot, on: Switches, allowed: Uint8Array): Uint8Array | undefined {
  if (on.everyEnd && on.speaker.whole) return undefined;
  const { subject, object } = snapshot;
  const free = new Uint8Array(subject.length);
  if (on.everyEnd) free.fill(1);
  else
    for (let r = 0; r < free.length; r += 1)
      free[r] = (allowed[subject[r] as number] as number) & (allowed[object[r] as number] as number);
  if (on.speaker.whole) return free;
  const speaking = on.speaker.on;
  const { rows, voices } = groupsOf(snapshot).heard;
  for (let i = 0; i < rows.length; i += 1) {
    const r = rows[i] as number;
    free[r] = (free[r] as number) & (speaking[voices[i] as number] as number);
  }
  return free;
}

/**
 * One byte for each relation: 1 when it is visible. The loops have no branches: whether the next relation passes is as good as
 * random, and guessing wrong costs more than a relation.
 */
export function relationMask(
  snapshot: Snapshot,
  on: Switches,
  bits: Uint8Array,
  free: Uint8Array | undefined,
  claims: Uint8Array,
): Uint8Array {
  const { of, several } = groupsOf(snapshot);
  const passes = bits.map((bit) => (bit === PASSES ? 1 : 0));
  const mask = new Uint8Array(of.length);
  if (free) {
    for (let r = 0; r < mask.length; r += 1)
      mask[r] = (passes[of[r] as number] as number) & (free[r] as number);
  } else {
    for (let r = 0; r < mask.length; r += 1) mask[r] = passes[of[r] as number] as number;
  }
  for (const r of several) {
    const open = on.type.on[snapshot.type[r] as number] === 1 && free?.[r] !== 0;
    mask[r] = open && hasClaim(snapshot, claims, r) ? 1 : 0;
  }
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
