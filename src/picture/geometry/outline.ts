import type { Shape } from '../../dossier/types.ts';
import { type Point, towards } from './point.ts';

/** A shape of some size in some place. */
export interface Outline {
  readonly shape: Shape;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** Radius of the corners of boxes and sheets, in picture units. */
export const CORNER = { box: 8, sheet: 3 } as const;

/** Corners of the straight-sided shapes as shares of half the width and half the height; clockwise from the left or top. */
export const CORNERS: Readonly<Partial<Record<Shape, readonly (readonly [x: number, y: number])[]>>> = {
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  triangle: [
    [-1, -0.92],
    [1, -0.92],
    [0, 1],
  ],
  diamond: [
    [-1, 0],
    [0, -1],
    [1, 0],
    [0, 1],
  ],
};

/** Where the ray from the centre in direction (dx, dy) leaves an ellipse, as a share of (dx, dy). */
const leavesEllipse = (dx: number, dy: number, a: number, b: number): number =>
  1 / Math.hypot(dx / a, dy / b);

/** The same for a rectangle with round corners. */
function leavesBox(dx: number, dy: number, a: number, b: number, radius: number): number {
  const share = Math.min(dx === 0 ? Infinity : a / Math.abs(dx), dy === 0 ? Infinity : b / Math.abs(dy));
  const [x, y] = [Math.abs(dx) * share, Math.abs(dy) * share];
  const [cx, cy] = [a - radius, b - radius];
  if (x <= cx || y <= cy) return share;
  // In a corner: the ray meets the circle around (cx, cy); the larger root is the way out.
  const [ux, uy] = [Math.abs(dx), Math.abs(dy)];
  const [p, q] = [ux * cx + uy * cy, ux * ux + uy * uy];
  const root = p * p - q * (cx * cx + cy * cy - radius * radius);
  return root < 0 ? share : (p + Math.sqrt(root)) / q;
}

/** The same for a polygon around the centre. */
function leavesPolygon(
  dx: number,
  dy: number,
  corners: readonly (readonly [number, number])[],
  a: number,
  b: number,
): number {
  let share = 0;
  corners.forEach(([cx, cy], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length] ?? [cx, cy];
    const [px, py, ex, ey] = [cx * a, cy * b, (nx - cx) * a, (ny - cy) * b];
    const cross = dx * ey - dy * ex;
    if (cross === 0) return;
    const along = (px * ey - py * ex) / cross;
    const onSide = (px * dy - py * dx) / cross;
    if (along > 0 && onSide >= -1e-9 && onSide <= 1 + 1e-9) share = Math.max(share, along);
  });
  return share;
}

/** Where the way from the centre of an outline to `goal`, or beyond it, leaves the outline; the centre itself when the two are the same. */
export function exitOf({ shape, at, width, height }: Outline, goal: Point): Point {
  const [dx, dy, a, b] = [goal.x - at.x, goal.y - at.y, width / 2, height / 2];
  if (dx === 0 && dy === 0) return at;
  const corners = CORNERS[shape];
  let share: number;
  if (shape === 'circle' || shape === 'flag') share = leavesEllipse(dx, dy, a, b);
  else if (corners) share = leavesPolygon(dx, dy, corners, a, b);
  else
    share = leavesBox(
      dx,
      dy,
      a,
      b,
      shape === 'pill' ? Math.min(a, b) : shape === 'sheet' ? CORNER.sheet : CORNER.box,
    );
  return { x: at.x + dx * share, y: at.y + dy * share };
}

/** The point `clearance` outside of the outline on the way to `goal`. */
export function justOutside(outline: Outline, goal: Point, clearance: number): Point {
  const exit = exitOf(outline, goal);
  const far = Math.hypot(exit.x - outline.at.x, exit.y - outline.at.y);
  return towards(outline.at, goal, far + clearance);
}
