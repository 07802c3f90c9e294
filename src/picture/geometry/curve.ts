import type { Point } from './point.ts';

/** A Bézier curve: quadratic, or cubic where it has a second control (the loop of a relation of an entity with itself). */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly control2?: Point;
  readonly to: Point;
}

/** The point of the curve at `t`, 0 to 1. */
export function pointAt({ from, control, control2, to }: Curve, t: number): Point {
  const s = 1 - t;
  if (!control2) {
    const [a, b, c] = [s * s, 2 * s * t, t * t];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  }
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * control.x + c * control2.x + d * to.x,
    y: a * from.y + b * control.y + c * control2.y + d * to.y,
  };
}

/** Points along the curve, both ends included, about `step` units apart, at least 5 and at most 401. */
export function samples(curve: Curve, step: number): Point[] {
  const length =
    Math.hypot(curve.control.x - curve.from.x, curve.control.y - curve.from.y) +
    Math.hypot(curve.to.x - curve.control.x, curve.to.y - curve.control.y);
  const parts = Math.min(400, Math.max(4, Math.ceil(length / step)));
  return Array.from({ length: parts + 1 }, (_, i) => pointAt(curve, i / parts));
}

const figure = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** The curve as SVG path data, to a hundredth of a unit. */
export function pathOf({ from, control, control2, to }: Curve): string {
  const [f, c, t] = [from, control, to].map((p) => `${figure(p.x)} ${figure(p.y)}`);
  if (control2) return `M${f}C${c} ${figure(control2.x)} ${figure(control2.y)} ${t}`;
  return `M${f}Q${c} ${t}`;
}
