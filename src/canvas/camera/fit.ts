import type { Box } from '../../picture/geometry/box.ts';

/** Where the camera looks: Cytoscape's zoom and pan, in CSS pixels. */
export interface Look {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The room that a fit has, in CSS pixels of the canvas. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** What floats above the canvas, each near one of its corners. */
  readonly floats: readonly Box[];
}

/** A fit never enlarges by more than this, and keeps this much clear of edges and of what floats, in CSS pixels. */
export const FIT = { largest: 1.6, margin: 12 } as const;

/** A forbidden quadrant of pans: x below (or above) `x` together with y below (or above) `y`. */
interface Quadrant {
  readonly right: boolean;
  readonly bottom: boolean;
  readonly x: number;
  readonly y: number;
}

/** The corner outline of the boxes towards one corner: only those that stick out can meet what floats there. */
function outermost(boxes: readonly Box[], right: boolean, bottom: boolean): { x: number; y: number }[] {
  const [sx, sy] = [right ? -1 : 1, bottom ? -1 : 1];
  const corners = boxes.map((box) => ({
    x: sx * (right ? box.right : box.left),
    y: sy * (bottom ? box.bottom : box.top),
  }));
  corners.sort((a, b) => a.x - b.x || a.y - b.y);
  const kept: { x: number; y: number }[] = [];
  for (const corner of corners) {
    const last = kept.at(-1);
    if (!last || corner.y < last.y) kept.push(corner);
  }
  return kept.map(({ x, y }) => ({ x: sx * x, y: sy * y }));
}

/** A float together with the corner of the canvas that it is nearest to; what lies between them is lost as well. */
interface Cornered {
  readonly right: boolean;
  readonly bottom: boolean;
  /** The inner corner of the float with its margin. */
  readonly x: number;
  readonly y: number;
}

function cornered(float: Box, { width, height }: Room): Cornered {
  const right = float.left + float.right > width;
  const bottom = float.top + float.bottom > height;
  return {
    right,
    bottom,
    x: right ? float.left - FIT.margin : float.right + FIT.margin,
    y: bottom ? float.top - FIT.margin : float.bottom + FIT.margin,
  };
}

interface Protrusion {
  readonly float: Cornered;
  readonly corners: readonly { x: number; y: number }[];
}

/** The pan nearest to the middle at which nothing is covered, if there is one. */
function panAt(
  zoom: number,
  all: Box,
  room: Room,
  protrusions: readonly Protrusion[],
): Look['pan'] | undefined {
  const least = { x: FIT.margin - all.left * zoom, y: FIT.margin - all.top * zoom };
  const most = {
    x: room.width - FIT.margin - all.right * zoom,
    y: room.height - FIT.margin - all.bottom * zoom,
  };
  if (least.x > most.x + 1e-6 || least.y > most.y + 1e-6) return undefined;
  const ideal = { x: (least.x + most.x) / 2, y: (least.y + most.y) / 2 };
  const quadrants = protrusions.flatMap(({ float, corners }): Quadrant[] =>
    corners.map(({ x, y }) => ({ ...float, x: float.x - x * zoom, y: float.y - y * zoom })),
  );
  let best: { x: number; y: number; far: number } | undefined;
  for (const x of [ideal.x, least.x, most.x, ...quadrants.map((quadrant) => quadrant.x)]) {
    if (x < least.x - 1e-6 || x > most.x + 1e-6) continue;
    let [low, high] = [least.y, most.y];
    for (const { right, bottom, x: edge, y } of quadrants) {
      const meets = right ? x > edge + 1e-6 : x < edge - 1e-6;
      if (!meets) continue;
      if (bottom) high = Math.min(high, y);
      else low = Math.max(low, y);
    }
    if (low > high + 1e-6) continue;
    const y = Math.min(Math.max(ideal.y, low), high);
    const far = Math.hypot(x - ideal.x, y - ideal.y);
    if (!best || far < best.far) best = { x, y, far };
  }
  return best && { x: best.x, y: best.y };
}

/** By how much each try is smaller than the one before, and how small a fit may get for the sake of what floats. */
const STEP = 0.99;
const GIVE_UP = 0.45;

/**
 * The largest view of the boxes (in picture units) at which none of them is cut or lies under what floats; centred as far as
 * that allows. Where what floats leaves no room at all, it is ignored. Undefined when there is nothing to show.
 */
export function fitAround(
  boxes: readonly Box[],
  room: Room,
  largest: number = FIT.largest,
): Look | undefined {
  const [first] = boxes;
  if (!first || room.width <= 0 || room.height <= 0) return undefined;
  const all = boxes.reduce(
    (a, b) => ({
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    }),
    first,
  );
  const bound = Math.min(
    largest,
    Math.max(1, room.width - 2 * FIT.margin) / Math.max(1, all.right - all.left),
    Math.max(1, room.height - 2 * FIT.margin) / Math.max(1, all.bottom - all.top),
  );
  const protrusions = room.floats.map((box): Protrusion => {
    const float = cornered(box, room);
    return { float, corners: outermost(boxes, float.right, float.bottom) };
  });
  for (let zoom = bound; zoom > bound * GIVE_UP; zoom *= STEP) {
    const pan = panAt(zoom, all, room, protrusions);
    if (pan) return { zoom, pan };
  }
  const x = room.width / 2 - ((all.left + all.right) / 2) * bound;
  const y = room.height / 2 - ((all.top + all.bottom) / 2) * bound;
  return { zoom: bound, pan: { x, y } };
}
