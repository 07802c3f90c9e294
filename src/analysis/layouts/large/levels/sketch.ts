import type { Web } from '../adjacency.ts';
import type { Places } from './unfold.ts';

/** Entities from which distances are measured. */
const PIVOTS = 30;
/** Rounds of the power iteration: a rough direction is enough for a start. */
const POWER = 30;

/** Steps from `source` to everybody in a connected web, into `steps`; returns one of those farthest from all sources so far. */
function measure(web: Web, source: number, steps: Float64Array, nearest: Float64Array): number {
  const { count, offsets, targets } = web;
  const queue = new Uint32Array(count);
  steps.fill(-1);
  steps[source] = 0;
  queue[0] = source;
  let waiting = 1;
  for (let head = 0; head < waiting; head += 1) {
    const at = queue[head] as number;
    for (let k = offsets[at] as number; k < (offsets[at + 1] as number); k += 1) {
      const end = targets[k] as number;
      if ((steps[end] as number) >= 0) continue;
      steps[end] = (steps[at] as number) + 1;
      queue[waiting] = end;
      waiting += 1;
    }
  }
  let farthest = 0;
  for (let i = 0; i < count; i += 1) {
    nearest[i] = Math.min(nearest[i] as number, steps[i] as number);
    if ((nearest[i] as number) > (nearest[farthest] as number)) farthest = i;
  }
  return farthest;
}

/** Squares distances and takes their means away, over columns and over rows. */
function centre(columns: readonly Float64Array[], count: number): void {
  const rows = new Float64Array(count);
  for (const column of columns) {
    let mean = 0;
    for (let i = 0; i < count; i += 1) {
      column[i] = (column[i] as number) ** 2;
      mean += (column[i] as number) / count;
    }
    for (let i = 0; i < count; i += 1) {
      column[i] = mean - (column[i] as number);
      rows[i] = (rows[i] as number) + (column[i] as number) / columns.length;
    }
  }
  for (const column of columns)
    for (let i = 0; i < count; i += 1) column[i] = (column[i] as number) - (rows[i] as number);
}

/** Makes `axis` the direction in which places differ most, at a right angle to `other`; one round of it. */
function turnAxis(
  columns: readonly Float64Array[],
  axis: Float64Array,
  other: Float64Array | undefined,
): void {
  const along = columns.map((column) =>
    column.reduce((sum, value, i) => sum + value * (axis[i] as number), 0),
  );
  axis.fill(0);
  columns.forEach((column, p) => {
    for (let i = 0; i < axis.length; i += 1)
      axis[i] = (axis[i] as number) + (along[p] as number) * (column[i] as number);
  });
  if (other) {
    const shared = axis.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
    for (let i = 0; i < axis.length; i += 1) axis[i] = (axis[i] as number) - shared * (other[i] as number);
  }
  const length = Math.sqrt(axis.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let i = 0; i < axis.length; i += 1) axis[i] = (axis[i] as number) / length;
}

/**
 * A first drawing of a connected web, so that none begins folded or twisted: distances to a few pivots, each as far as can be from those before,
 * seen in the two directions in which they differ most (PivotMDS, Brandes and Pich, Graph Drawing 2006). A little chance sets
 * apart what is alike.
 */
export function sketch(web: Web, { x, y }: Places, chance: () => number): void {
  const { count } = web;
  const nearest = new Float64Array(count).fill(Infinity);
  let source = Math.floor(chance() * count);
  const columns = Array.from({ length: Math.min(PIVOTS, count) }, () => {
    const column = new Float64Array(count);
    source = measure(web, source, column, nearest);
    return column;
  });
  centre(columns, count);
  for (const [axis, other] of [[x, undefined] as const, [y, x] as const]) {
    for (let i = 0; i < count; i += 1) axis[i] = chance() - 0.5;
    for (let round = 0; round < POWER; round += 1) turnAxis(columns, axis, other);
  }
  for (let i = 0; i < count; i += 1) {
    x[i] = count * (x[i] as number) + chance() * 0.2;
    y[i] = count * (y[i] as number) + chance() * 0.2;
  }
}
