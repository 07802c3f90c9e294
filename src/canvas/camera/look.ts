import type { Camera } from '../../dossier/types.ts';
import type { Box } from '../../picture/geometry/box.ts';
import type { Viewport } from '../../state/workspace.ts';
import type { Look } from './fit.ts';

/** How far the camera zooms, in and out. */
export const ZOOM = { least: 0.004, most: 5 } as const;

/** A zoom within its limits. */
export const limited = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

/** The look at which a point of the picture stands in the middle of the canvas. */
export function lookAt(x: number, y: number, zoom: number, size: { width: number; height: number }): Look {
  return { zoom, pan: { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom } };
}

/** The look that shows the whole of a camera's rectangle. */
export function lookOf(camera: Camera, size: { width: number; height: number }): Look {
  const zoom = Math.min(size.width / Math.max(1, camera.width), size.height / Math.max(1, camera.height));
  return lookAt(camera.x, camera.y, limited(zoom), size);
}

/** What the workspace keeps of a look. */
export function viewportOf(
  { zoom, pan }: Look,
  { width, height }: { width: number; height: number },
): Viewport {
  return { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom, width, height };
}

/** The look after zooming by a factor with a point of the canvas, in CSS pixels, held in place. */
export function zoomedAt({ zoom, pan }: Look, factor: number, at: { x: number; y: number }): Look {
  const next = limited(zoom * factor);
  const share = next / zoom;
  return { zoom: next, pan: { x: at.x - (at.x - pan.x) * share, y: at.y - (at.y - pan.y) * share } };
}

/** Below this zoom, names can no longer be read; and how near the edge what is shown may lie, in CSS pixels. */
const READABLE = 0.7;
const MARGIN = { x: 24, y: 56 } as const;

/** The look that brings a box into view: the same one while the box can be seen and read there, else with the box in the middle. */
export function revealing(box: Box, look: Look, size: { width: number; height: number }): Look {
  const { zoom, pan } = look;
  const inside =
    box.left * zoom + pan.x >= MARGIN.x &&
    box.right * zoom + pan.x <= size.width - MARGIN.x &&
    box.top * zoom + pan.y >= MARGIN.y &&
    box.bottom * zoom + pan.y <= size.height - MARGIN.y;
  if (inside && zoom >= READABLE) return look;
  return lookAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, Math.max(zoom, 1), size);
}

/** True when two looks are the same to the eye. */
export function sameLook(a: Look, b: Look): boolean {
  return Math.abs(a.zoom / b.zoom - 1) < 0.005 && Math.hypot(a.pan.x - b.pan.x, a.pan.y - b.pan.y) < 3;
}
