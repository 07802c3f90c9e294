import type { Claim, EntityId, Triple } from '../../types.ts';
import { type KeptOf, membersIn, restored, united } from '../record/list.ts';
import type { Asserted, ClaimBefore, Members } from '../record/step.ts';

const ENDS = [0, 2] as const;

/** A triple as it is after a merge; itself where it names none that is gone. */
export function triplePointed(triple: Triple, keptOf: KeptOf): Triple {
  const [subject, type, object] = triple;
  if (!keptOf.has(subject) && !keptOf.has(object)) return triple;
  return [keptOf.get(subject) ?? subject, type, keptOf.get(object) ?? object];
}

/** A claim as it is after a merge; itself where it names none that is gone. */
export function claimPointed(claim: Claim, keptOf: KeptOf): Claim {
  const asserts = claim.asserts.some((triple) => triplePointed(triple, keptOf) !== triple);
  const members = membersIn(claim.speakers, keptOf);
  const counted = claim.quantity?.of === undefined ? undefined : keptOf.get(claim.quantity.of);
  if (!asserts && members.size === 0 && counted === undefined) return claim;
  return {
    ...claim,
    ...(asserts && { asserts: claim.asserts.map((triple) => triplePointed(triple, keptOf)) }),
    ...(members.size > 0 && { speakers: united(claim.speakers, keptOf, members) }),
    ...(claim.quantity && counted !== undefined && { quantity: { ...claim.quantity, of: counted } }),
  };
}

/** A {@link ClaimBefore} while it is written. */
interface Noted extends ClaimBefore {
  asserts?: Asserted[];
  speakers?: Members;
  of?: EntityId;
}

/** What a claim named before a merge, for each kept one that it changes for. */
export function claimBefore(claim: Claim, keptOf: KeptOf): ReadonlyMap<EntityId, ClaimBefore> {
  const found = new Map<EntityId, Noted>();
  const of = (kept: EntityId): Noted => {
    const known = found.get(kept) ?? { id: claim.id };
    found.set(kept, known);
    return known;
  };
  claim.asserts.forEach(([subject, type, object], i) => {
    for (const kept of new Set([keptOf.get(subject), keptOf.get(object)])) {
      if (kept === undefined) continue;
      const before = of(kept);
      before.asserts ??= [];
      before.asserts.push([i, subject, type, object]);
    }
  });
  for (const [kept, members] of membersIn(claim.speakers, keptOf)) of(kept).speakers = members;
  const counted = claim.quantity?.of;
  const kept = counted === undefined ? undefined : keptOf.get(counted);
  if (kept !== undefined && counted !== undefined) of(kept).of = counted;
  return found;
}

/** A merge that is taken apart: the one that was kept, and the id that each one gone has from now on. */
export interface Apart {
  readonly kept: EntityId;
  readonly back: ReadonlyMap<EntityId, EntityId>;
}

/** True when a triple is what a merge made of another; `loosely` minds the ends of the merge alone. */
export function cameFrom(now: Triple, was: Triple, { kept, back }: Apart, loosely: boolean): boolean {
  return ENDS.every((end) => (back.has(was[end]) ? now[end] === kept : loosely || now[end] === was[end]));
}

/** A triple with the entities that it named before a merge. */
export function tripleRestored(now: Triple, was: Triple, { back }: Apart): Triple {
  return [back.get(was[0]) ?? now[0], now[1], back.get(was[2]) ?? now[2]];
}

/**
 * Triples with the entities that they named before. Each is looked for where it stood; one that somebody has moved since is known by
 * its type and its other end; one that is gone is let go.
 */
function assertsRestored(
  now: readonly Triple[],
  asserted: readonly Asserted[],
  apart: Apart,
): readonly Triple[] {
  const next = [...now];
  const done = new Set<number>();
  const put = (place: number, was: Triple): void => {
    done.add(place);
    next[place] = tripleRestored(next[place] as Triple, was, apart);
  };
  const moved: Triple[] = [];
  for (const [index, ...was] of asserted) {
    const here = now[index];
    if (here && here[1] === was[1] && cameFrom(here, was, apart, true)) put(index, was);
    else moved.push(was);
  }
  for (const was of moved) {
    const place = now.findIndex(
      (triple, i) => !done.has(i) && triple[1] === was[1] && cameFrom(triple, was, apart, false),
    );
    if (place >= 0) put(place, was);
  }
  return next;
}

/** A claim with the entities that it named before a merge, as far as somebody has not changed it since. */
export function claimRestored(claim: Claim, before: ClaimBefore, apart: Apart): Claim {
  const { asserts, speakers, of } = before;
  const { quantity } = claim;
  const { kept, back } = apart;
  const speaks = speakers && claim.speakers.includes(kept);
  const named = speakers?.map(([i, id]) => [i, back.get(id) ?? id] as const) ?? [];
  return {
    ...claim,
    ...(asserts && { asserts: assertsRestored(claim.asserts, asserts, apart) }),
    ...(speaks && { speakers: restored(claim.speakers, named, kept) }),
    ...(quantity &&
      of !== undefined &&
      quantity.of === kept && { quantity: { ...quantity, of: back.get(of) ?? of } }),
  };
}
