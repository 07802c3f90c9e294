import type { Point } from './point.ts';

/** An upright rectangle in picture units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of a width and height around a centre. */
export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The box grown (or, below zero, shrunk) on every side. */
export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** True when the boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Shared area of two boxes, 0 when apart. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The smallest box that holds all; undefined for none. */
export function union(boxes: Iterable<Box>): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : box;
  }
  return all;
}

/** True when the segment from `a` to `b` enters the box: neither beside it, nor with all its corners on one side. */
export function segmentMeetsBox(a: Point, b: Point, { left, top, right, bottom }: Box): boolean {
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  // Which side of the segment's line a corner is on: all four on one side means that the line passes the box by.
  const first = dx * (top - a.y) - dy * (left - a.x);
  const second = dx * (top - a.y) - dy * (right - a.x);
  const third = dx * (bottom - a.y) - dy * (left - a.x);
  const fourth = dx * (bottom - a.y) - dy * (right - a.x);
  const allRight = first > 0 && second > 0 && third > 0 && fourth > 0;
  return !allRight && !(first < 0 && second < 0 && third < 0 && fourth < 0);
}
