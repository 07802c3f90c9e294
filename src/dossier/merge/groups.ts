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

/** Puts ids into the order in which a collection has them. */
export function inOrderOf(all: Iterable<string>): (ids: readonly string[]) => string[] {
  const places = new Map([...all].map((id, i) => [id, i] as const));
  const place = (id: string): number => places.get(id) ?? 0;
  return (ids) => ids.toSorted((a, b) => place(a) - place(b));
}
