import type { Engine, Problem, Spot } from '../problem.ts';

/** Air around a box, in picture units. */
const GAP = 10;
/**
 * Distance of rings, and of neighbours on a ring, in boxes: rings are circles where a box is a square of side 1, so in the picture
 * they are as much wider than high as boxes are. From the root of 2 on no two boxes could meet; the few that do below are pushed apart.
 */
const APART = 1.3;

/** Those that each entity is tied to. */
function neighboursOf({ sizes, ties }: Problem): number[][] {
  const neighbours: number[][] = sizes.map(() => []);
  for (const { from, to } of ties) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  return neighbours;
}

/** How many boxes fit on a ring of `radius`. */
const room = (radius: number): number => Math.floor(Math.PI / Math.asin(APART / (2 * radius)) + 1e-9);

/** Turns a ring so that what hangs together across rings comes near: each goes to the mean direction of its inner neighbours. */
function directionOf(i: number, inner: ReadonlyMap<number, number>, neighbours: readonly number[][]): number {
  let [x, y] = [0, 0];
  for (const other of neighbours[i] ?? []) {
    const angle = inner.get(other);
    if (angle === undefined) continue;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  return Math.hypot(x, y) < 1e-9 ? Infinity : (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}

/** The best connected in the middle, then ring after ring, each as full as it can be. */
export const concentric: Engine = (problem) => {
  const { sizes, degrees } = problem;
  const neighbours = neighboursOf(problem);
  const width = Math.max(...sizes.map((size) => size.width)) + GAP;
  const height = Math.max(...sizes.map((size) => size.height)) + GAP;
  const order = sizes.map((_, i) => i).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  const spots: Spot[] = sizes.map(() => ({ x: 0, y: 0 }));
  const angles = new Map<number, number>();
  let placed = 1;
  for (let ring = 1; placed < order.length; ring += 1) {
    const radius = ring * APART;
    const members = order.slice(placed, placed + room(radius));
    const wanted = new Map(members.map((i) => [i, directionOf(i, angles, neighbours)]));
    const sorted = [...members].sort((a, b) => {
      const [one, other] = [wanted.get(a) ?? 0, wanted.get(b) ?? 0];
      return one === other ? 0 : one - other;
    });
    sorted.forEach((i, at) => {
      const angle = -Math.PI / 2 + (2 * Math.PI * at) / sorted.length;
      spots[i] = { x: radius * width * Math.cos(angle), y: radius * height * Math.sin(angle) };
      angles.set(i, angle);
    });
    placed += members.length;
  }
  return spots;
};
