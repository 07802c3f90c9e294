import { Graph, layout } from '@dagrejs/dagre';
import { componentsOf } from '../components.ts';
import type { Engine, Problem, Size, Spot, Tie } from '../problem.ts';
import { relax } from '../relax.ts';

/** Air between entities of a level, and between levels, in picture units. */
const GAP = { across: 16, down: 44, row: 14 } as const;
const MOST_STRETCH = 1.6;
/**
 * The ties that make levels: those with a direction. One without says nothing about above and below, so it counts only where
 * nothing else joins its ends.
 */
function levellingTies({ sizes, ties }: Problem): Tie[] {
  const chosen = ties.filter((tie) => tie.directed);
  const part = new Map<number, number>();
  componentsOf(sizes.length, chosen).forEach((set, at) => {
    for (const i of set) part.set(i, at);
  });
  const loose = ties.filter((tie) => !tie.directed && part.get(tie.from) !== part.get(tie.to));
  return [...chosen, ...loose];
}

function layered({ sizes }: Problem, ties: readonly Tie[]): Spot[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.across, ranksep: GAP.down, acyclicer: 'greedy' });
  graph.setDefaultEdgeLabel(() => ({}));
  sizes.forEach(({ width, height }, i) => {
    graph.setNode(String(i), { width, height });
  });
  for (const { from, to } of ties) graph.setEdge(String(from), String(to));
  layout(graph);
  return sizes.map((_, i) => {
    const { x, y } = graph.node(String(i)) as Spot;
    return { x, y };
  });
}

/** The entities of each level from above, each level from the left. */
function levelsOf(spots: readonly Spot[]): number[][] {
  const levels = new Map<number, number[]>();
  spots.forEach(({ y }, i) => {
    const key = Math.round(y);
    const level = levels.get(key);
    if (level) level.push(i);
    else levels.set(key, [i]);
  });
  const across = (i: number): number => spots[i]?.x ?? 0;
  return [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, level]) => level.sort((a, b) => across(a) - across(b)));
}

/** Breaks levels into rows of at most `most`, every so many to each, so that the order across stays. */
function rowsOf(levels: readonly number[][], most: number): number[][][] {
  return levels.map((level) => {
    const count = Math.ceil(level.length / most);
    return Array.from({ length: count }, (_, row) => level.filter((_, at) => at % count === row));
  });
}

/** Stands the rows beneath each other, and each entity near what it is tied to. */
function stacked({ sizes, ties }: Problem, levels: readonly number[][][]): Spot[] {
  const spots: Spot[] = sizes.map(() => ({ x: 0, y: 0 }));
  const apart = (left: number, right: number): number =>
    ((sizes[left]?.width ?? 0) + (sizes[right]?.width ?? 0)) / 2 + GAP.across;
  let top = 0;
  for (const rows of levels) {
    for (const row of rows) {
      const high = Math.max(...row.map((i) => sizes[i]?.height ?? 0));
      row.forEach((i, at) => {
        spots[i] = { x: (at - (row.length - 1) / 2) * apart(i, i), y: top + high / 2 };
      });
      top += high + GAP.row;
    }
    top += GAP.down - GAP.row;
  }
  relax(spots, levels.flat(), ties, apart);
  return spots;
}

function spanOf(spots: readonly Spot[], sizes: readonly Size[]): Size {
  const span = (axis: 'x' | 'y', side: keyof Size): number => {
    const half = (i: number): number => (sizes[i]?.[side] ?? 0) / 2;
    const far = Math.max(...spots.map((spot, i) => spot[axis] + half(i)));
    return far - Math.min(...spots.map((spot, i) => spot[axis] - half(i)));
  };
  return { width: span('x', 'width'), height: span('y', 'height') };
}

/** Width of the smallest picture of the wanted shape that holds everything: the smaller, the larger it can be shown. */
function extent(spots: readonly Spot[], { sizes, aspect }: Problem): number {
  const { width, height } = spanOf(spots, sizes);
  return Math.max(width, height * aspect);
}

/** Takes up width that would stay empty, so that lines run less steeply. */
function stretched(spots: readonly Spot[], { sizes, aspect }: Problem): Spot[] {
  const { width, height } = spanOf(spots, sizes);
  const by = Math.min(MOST_STRETCH, Math.max(1, (height * aspect) / width));
  return spots.map(({ x, y }) => ({ x: x * by, y }));
}

/**
 * Levels and their order across by dagre (Gansner and others, 'A Technique for Drawing Directed Graphs', 1993). Lines do not bend
 * around other entities here, so the room that dagre keeps for them is not needed: entities are drawn together across, and
 * levels broken into rows, as long as that lets the picture be shown larger.
 */
export const hierarchy: Engine = (problem) => {
  const levels = levelsOf(layered(problem, levellingTies(problem)));
  const widest = Math.max(...levels.map((level) => level.length));
  let best = stacked(problem, rowsOf(levels, widest));
  for (let most = Math.ceil(widest * 0.8); most > 2; most = Math.floor(most * 0.8)) {
    const next = stacked(problem, rowsOf(levels, most));
    if (extent(next, problem) < extent(best, problem)) best = next;
  }
  return stretched(best, problem);
};
