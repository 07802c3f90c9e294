import type { Names } from '../columns/names.ts';

/** Groups what pairs connect, directly or through others, in the order in which the groups begin. */
export function connected(pairs: Iterable<readonly [string, string]>): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const [a, b] = [groups.get(one) ?? new Set([one]), groups.get(other) ?? new Set([other])];
    if (a === b) continue;
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    for (const id of small) large.add(id);
    for (const id of [one, other, ...small]) groups.set(id, large);
  }
  return [...new Set(groups.values())].map((ids) => [...ids]);
}

/** Puts ids into the order in which names have them, which are not gone through for it. */
export const inOrderOf =
  (names: Pick<Names, 'indexOf'>) =>
  (ids: readonly string[]): string[] => {
    const rows = new Map(ids.map((id) => [id, names.indexOf(id)] as const));
    return ids.toSorted((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0));
  };
