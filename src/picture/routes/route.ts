import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';

/** The way of one line. */
export interface Route {
  /** How far the curve's control point lies from the middle between the two centres, along the normal from subject to object (see `normal`). */
  readonly bend: number;
  /** The line as drawn: it stops short of the arrow's tip. */
  readonly curve: Curve;
  /** The arrowhead: three corners and the notch at its back; absent for relations without direction. */
  readonly arrow?: readonly [tip: Point, left: Point, notch: Point, right: Point];
  /** Points along the curve, for whatever must keep clear of it. */
  readonly points: readonly Point[];
}

/** Distance of the points that stand for a curve when something must keep clear of it. */
export const STEP = 14;

/** Between a mark's outline and the end of a line, in picture units. */
export const CLEARANCE = 3;

/** Length of an arrowhead, in picture units. Cytoscape draws a `vee` of this length at an arrow scale of 1. */
export const ARROW_LENGTH = 8.7;
