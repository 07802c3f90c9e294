import type { Size, Spot } from './problem.ts';

/** Air between two boxes, in picture units. */
const GAP = 8;
/** Rounds of pushing. More seldom help; what still overlaps then is put elsewhere. */
const ROUNDS = 160;
/** Step of the search for a free place, in picture units, and directions tried at each distance. */
const STEP = 16;
const DIRECTIONS = 24;

const placed = <T>(items: readonly T[], i: number): T => items[i] as T;

/** How far two boxes would have to move apart along each axis; not above 0 when they are apart. */
function excess(a: Spot, b: Spot, sizeA: Size, sizeB: Size): readonly [x: number, y: number] {
  return [
    (sizeA.width + sizeB.width) / 2 + GAP - Math.abs(a.x - b.x),
    (sizeA.height + sizeB.height) / 2 + GAP - Math.abs(a.y - b.y),
  ];
}

/** Calls `meet` for every two boxes that overlap; sweeps from left to right, so that far ones are never compared. */
function overlapping(spots: readonly Spot[], sizes: readonly Size[], meet: (a: number, b: number) => void) {
  const left = (i: number): number => placed(spots, i).x - placed(sizes, i).width / 2 - GAP;
  const order = spots.map((_, i) => i).sort((a, b) => left(a) - left(b) || a - b);
  order.forEach((a, at) => {
    const end = left(a) + placed(sizes, a).width + GAP;
    for (let next = at + 1; next < order.length; next += 1) {
      const b = placed(order, next);
      if (left(b) > end) break;
      const [x, y] = excess(placed(spots, a), placed(spots, b), placed(sizes, a), placed(sizes, b));
      if (x > 1e-6 && y > 1e-6) meet(a, b);
    }
  });
}

/** Pushes overlapping boxes apart along the shorter way, half each. True when none overlapped. */
function push(spots: readonly Spot[], sizes: readonly Size[], fixed: readonly boolean[]): boolean {
  let apart = true;
  overlapping(spots, sizes, (i, j) => {
    const [shareI, shareJ] = fixed[i] ? (fixed[j] ? [0, 0] : [0, 1]) : fixed[j] ? [1, 0] : [0.5, 0.5];
    if (shareI + shareJ === 0) return;
    apart = false;
    const [a, b] = [placed(spots, i), placed(spots, j)];
    const [x, y] = excess(a, b, placed(sizes, i), placed(sizes, j));
    if (x <= 0 || y <= 0) return;
    const axis = x < y ? 'x' : 'y';
    const way = Math.sign(b[axis] - a[axis]) || (i < j ? 1 : -1);
    a[axis] -= way * Math.min(x, y) * shareI;
    b[axis] += way * Math.min(x, y) * shareJ;
  });
  return apart;
}

/** Moves box `i` to the nearest free place. */
function moveOut(i: number, spots: readonly Spot[], sizes: readonly Size[]): void {
  const [spot, size] = [placed(spots, i), placed(sizes, i)];
  const free = (at: Spot): boolean =>
    spots.every((other, j) => {
      const [x, y] = excess(at, other, size, placed(sizes, j));
      return j === i || x <= 0 || y <= 0;
    });
  for (let far = STEP; ; far += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      const at = { x: spot.x + far * Math.cos(angle), y: spot.y + far * Math.sin(angle) };
      if (!free(at)) continue;
      spot.x = at.x;
      spot.y = at.y;
      return;
    }
  }
}

/**
 * Moves boxes until no two overlap, keeping their order in the plane where that is possible. Fixed ones do not move, so two
 * of those may still overlap. Changes `spots`.
 */
export function separate(spots: readonly Spot[], sizes: readonly Size[], fixed: readonly boolean[]): void {
  for (let round = 0; round < ROUNDS; round += 1) if (push(spots, sizes, fixed)) return;
  const stuck = new Set<number>();
  overlapping(spots, sizes, (a, b) => {
    if (!fixed[b]) stuck.add(b);
    else if (!fixed[a]) stuck.add(a);
  });
  for (const i of stuck) moveOut(i, spots, sizes);
}
