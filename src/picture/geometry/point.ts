/** A place in picture units (CSS pixels at zoom 1); y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** `part` (0 to 1) of the way from one point to another. */
export const between = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

/** The point `length` away from `from` in the direction of `to`; `from` itself where the two are the same. */
export function towards(from: Point, to: Point, length: number): Point {
  const far = distance(from, to);
  return far === 0 ? from : between(from, to, length / far);
}

/**
 * Unit normal of the way from `a` to `b`: the direction turned by a quarter clockwise on the screen.
 * Cytoscape measures `control-point-distances` along the same normal.
 */
export function normal(a: Point, b: Point): Point {
  const far = distance(a, b) || 1;
  return { x: -(b.y - a.y) / far, y: (b.x - a.x) / far };
}
