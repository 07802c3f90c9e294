import type { Entity } from '../../dossier/types.ts';
import type { VisibleRelation } from '../../lens/visible.ts';
import type { Point } from '../geometry/point.ts';
import type { Label } from '../labels/label.ts';
import type { Mark } from '../marks.ts';
import type { Route } from '../routes/route.ts';
import type { Stroke } from '../strokes.ts';

/** An entity with its look and its centre. */
export interface Placed {
  readonly entity: Entity;
  readonly mark: Mark;
  readonly at: Point;
}

/** An entity in its place. */
export interface DrawnMark extends Placed {
  /** Its name; `dx` and `dy` count from the centre. */
  readonly label: Label;
}

/** A relation in its place. */
export interface DrawnLine {
  readonly visible: VisibleRelation;
  readonly stroke: Stroke;
  readonly route: Route;
  /** What is written on it; `dx` and `dy` count from the middle of the curve. */
  readonly label?: Label;
}
