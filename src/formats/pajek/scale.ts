import type { Position } from '../../dossier/types.ts';
import { isObject, own } from '../json/value.ts';

/** How places are fitted into Pajek's picture, in which everything is between 0 and 1, y downwards. */
export interface Scale {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Left free at each side. */
const MARGIN = 0.05;
const ROOM = 1 - 2 * MARGIN;

/** The scale at which all places are in the picture, in the shape that they have. */
export function scaleOf(places: Iterable<Position>): Scale {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, size: 1 };
  const size = Math.max(right - left, bottom - top) || 1;
  return { left: (left + right - size) / 2, top: (top + bottom - size) / 2, size };
}

/** A place in the picture, as Pajek writes numbers. */
export const scaled = ([x, y]: Position, { left, top, size }: Scale): readonly [string, string] => [
  (MARGIN + (ROOM * (x - left)) / size).toFixed(4),
  (MARGIN + (ROOM * (y - top)) / size).toFixed(4),
];

/** Where something stood before it was fitted into the picture; as it is where nothing is known of that. */
export function unscaled(place: { readonly x: number; readonly y: number }, scale: unknown) {
  if (!isObject(scale)) return place;
  const [left, top, size] = ['left', 'top', 'size'].map((name) => own(scale, name));
  if (typeof left !== 'number' || typeof top !== 'number' || typeof size !== 'number') return place;
  return { x: left + ((place.x - MARGIN) * size) / ROOM, y: top + ((place.y - MARGIN) * size) / ROOM };
}
