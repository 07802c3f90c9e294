import type { Members } from './step.ts';

/** Which entity each one that is gone became part of. */
export type KeptOf = ReadonlyMap<string, string>;

/** How many entities each kept one is made of, itself included. */
export type Sizes = ReadonlyMap<string, number>;

type Found = Map<string, (readonly [number, string])[]>;

function gathered(list: readonly string[], keptOf: KeptOf, found: Found): Found {
  if (found.size === 0) return found;
  for (const [i, id] of list.entries()) found.get(keptOf.get(id) ?? id)?.push([i, id]);
  return found;
}

/** For each kept one that a list changes for, where its members stood. */
export function membersIn(list: readonly string[], keptOf: KeptOf): ReadonlyMap<string, Members> {
  const found: Found = new Map();
  for (const id of list) {
    const kept = keptOf.get(id);
    if (kept !== undefined) found.set(kept, []);
  }
  return gathered(list, keptOf, found);
}

/** The same of a list that may have only some members of a merge, where that changes it too. */
export function someMembersIn(
  list: readonly string[],
  keptOf: KeptOf,
  sizes: Sizes,
): ReadonlyMap<string, Members> {
  const found: Found = new Map();
  for (const id of list) {
    const kept = keptOf.get(id) ?? id;
    if (sizes.has(kept)) found.set(kept, []);
  }
  return gathered(list, keptOf, found);
}

/** The ids of a list as they are after a merge, each kept one once where its first member stood. */
export function united(
  list: readonly string[],
  keptOf: KeptOf,
  members: ReadonlyMap<string, Members>,
): readonly string[] {
  if (members.size === 0) return list;
  const met = new Set<string>();
  return list.flatMap((id) => {
    const now = keptOf.get(id) ?? id;
    if (!members.has(now)) return [now];
    if (met.has(now)) return [];
    met.add(now);
    return [now];
  });
}

/** The ids of a list as they are after a merge, without the kept ones of which the list does not have all members. */
export function unitedWhereAll(
  list: readonly string[],
  keptOf: KeptOf,
  members: ReadonlyMap<string, Members>,
  sizes: Sizes,
): readonly string[] {
  const whole = (kept: string): boolean =>
    new Set(members.get(kept)?.map(([, id]) => id)).size === sizes.get(kept);
  return united(list, keptOf, members).filter((id) => !members.has(id) || whole(id));
}

/** A list with the members of a merge where they stood, in place of the kept one. */
export function restored(now: readonly string[], members: Members, kept: string): readonly string[] {
  const list = now.filter((id) => id !== kept);
  for (const [index, id] of members) list.splice(Math.min(index, list.length), 0, id);
  return list;
}
