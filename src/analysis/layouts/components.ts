import type { Tie } from './problem.ts';

/** The sets of entities that ties join, by number; the largest first, then in order. Entities without ties are sets of one. */
export function componentsOf(count: number, ties: readonly Tie[]): number[][] {
  const parents = Array.from({ length: count }, (_, i) => i);
  const rootOf = (start: number): number => {
    let at = start;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { from, to } of ties) {
    const [a, b] = [rootOf(from), rootOf(to)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  const sets = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const root = rootOf(i);
    const set = sets.get(root);
    if (set) set.push(i);
    else sets.set(root, [i]);
  }
  return [...sets.values()].sort((a, b) => b.length - a.length);
}
