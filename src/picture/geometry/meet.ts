import { type Box, segmentMeetsBox } from './box.ts';
import type { Point } from './point.ts';

/** Distance of a point from the segment between two others. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
  return Math.sqrt((p.x - a.x - t * dx) ** 2 + (p.y - a.y - t * dy) ** 2);
}

/** True when a line through `points`, just before or after its point `i`, enters the box. */
export function meetsBox(points: readonly Point[], i: number, box: Box): boolean {
  const [before, point, after] = [points[i - 1], points[i], points[i + 1]];
  if (!point) return false;
  return (
    (before && segmentMeetsBox(before, point, box)) || (after ? segmentMeetsBox(point, after, box) : false)
  );
}

/** True when a line through `points`, just before or after its point `i`, comes nearer to `centre` than `reach`. */
export function meetsCircle(points: readonly Point[], i: number, centre: Point, reach: number): boolean {
  const [before, point, after] = [points[i - 1], points[i], points[i + 1]];
  if (!point) return false;
  if (before && distanceToSegment(centre, before, point) < reach) return true;
  return after !== undefined && distanceToSegment(centre, point, after) < reach;
}
