import type { EntityId, Position } from '../../types.ts';

/** How far incoming places are moved. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Between what is there and what is set beside it: about twice what an entity with its name takes. */
const GAP = 240;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(places: Iterable<Position>): Box | undefined {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { left, right, top, bottom } : undefined;
}

/** How far incoming places are moved to stand to the right of the open ones, at the same height; not at all where either has none. */
export function shiftBeside(open: Iterable<Position>, incoming: Iterable<Position>): Shift {
  const [there, here] = [boxOf(open), boxOf(incoming)];
  if (!there || !here) return { x: 0, y: 0 };
  return {
    x: Math.ceil(there.right + GAP - here.left),
    y: Math.round((there.top + there.bottom - here.top - here.bottom) / 2),
  };
}

/** A place, moved. */
export const shifted = ([x, y, pinned]: Position, by: Shift): Position =>
  pinned === undefined ? [x + by.x, y + by.y] : [x + by.x, y + by.y, pinned];

/** Places by entity, moved. */
export const placesShifted = (
  places: Readonly<Record<EntityId, Position>>,
  by: Shift,
): Record<EntityId, Position> =>
  Object.fromEntries(Object.entries(places).map(([id, place]) => [id, shifted(place, by)] as const));
