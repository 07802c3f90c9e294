import type { Engine, Problem, Spot } from '../problem.ts';

/** Air between cells, in picture units. */
const GAP = 20;

/** The entities of each kind, the best connected first; kinds in the order in which they first occur. */
function groupsOf({ kinds, degrees }: Problem): number[][] {
  const groups = new Map<string | undefined, number[]>();
  kinds.forEach((kind, i) => {
    const group = groups.get(kind);
    if (group) group.push(i);
    else groups.set(kind, [i]);
  });
  return [...groups.values()].map((group) =>
    group.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b),
  );
}

/** Rows of equal cells, one kind after the other. A kind that fits into the rest of a row goes there, after an empty cell. */
export const grid: Engine = (problem) => {
  const { sizes, aspect } = problem;
  const width = Math.max(...sizes.map((size) => size.width)) + GAP;
  const height = Math.max(...sizes.map((size) => size.height)) + GAP;
  const columns = Math.max(1, Math.round(Math.sqrt((sizes.length * height * aspect) / width) + 0.5));
  const spots: Spot[] = sizes.map(() => ({ x: 0, y: 0 }));
  let [column, row] = [0, 0];
  for (const group of groupsOf(problem)) {
    if (column > 0 && column + 1 + group.length > columns) [column, row] = [0, row + 1];
    else if (column > 0) column += 1;
    for (const i of group) {
      if (column === columns) [column, row] = [0, row + 1];
      spots[i] = { x: column * width, y: row * height };
      column += 1;
    }
  }
  return spots;
};
