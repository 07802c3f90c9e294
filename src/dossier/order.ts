/** The place of every id that a collection has held since something was first removed from it, in the order of the file. */
export type Ranks = ReadonlyMap<string, number>;

/** `ranks` with places for the ids that it does not know yet, after all others. */
export function ranked(ranks: Ranks | undefined, ids: Iterable<string>): Ranks {
  const fresh = [...ids].filter((id) => !ranks?.has(id));
  if (ranks && fresh.length === 0) return ranks;
  const first = ranks?.size ?? 0;
  return new Map([...(ranks ?? []), ...fresh.map((id, i) => [id, first + i] as const)]);
}

/** The items in the order of their ranks. */
export function inOrder<T>(items: ReadonlyMap<string, T>, ranks: Ranks): Map<string, T> {
  return new Map([...items].sort(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)));
}
