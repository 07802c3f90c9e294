import type { Point } from './point.ts';

/**
 * True when a point lies inside of the polygon with these corners, the last joined to the first, by the even-odd rule: a ray to
 * the right crosses the outline an odd number of times. What an outline goes around twice is outside. No corners hold nothing.
 * Source: M. Shimrat, 'Algorithm 112: Position of point relative to polygon', Communications of the ACM 5 (1962) 434.
 */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = corners.at(-1);
  for (const corner of corners) {
    // A corner at the very height of the ray belongs to the side below it, so that it counts once.
    if (before && corner.y > y !== before.y > y) {
      const share = (y - before.y) / (corner.y - before.y);
      if (x < before.x + share * (corner.x - before.x)) inside = !inside;
    }
    before = corner;
  }
  return inside;
}
