import { bounds, type Drawing } from '../../picture/drawing.ts';
import type { Box } from '../../picture/geometry/box.ts';
import type { Network, Tints } from '../../picture/overview/network.ts';
import type { Theme } from '../../picture/theme.ts';
import type { OverviewContent } from '../overview/overview.ts';
import { paintDrawing, type Scale } from './paint.ts';

/** What a minimap shows. */
export interface Chart {
  readonly bounds: Box | undefined;
  readonly theme: Theme;
  readonly paint: (context: CanvasRenderingContext2D, scale: Scale) => void;
}

/** So many dots tell the shape of any picture of this size. */
const DOTS = 4_000;

const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

function paintNetwork(
  context: CanvasRenderingContext2D,
  { places, markTint }: Network,
  { marks, ink }: Tints,
  shown: Uint8Array,
  { scale, left, top }: Scale,
): void {
  const step = Math.max(1, Math.floor(shown.length / DOTS));
  const hues = marks.map(css);
  context.globalAlpha = 0.7;
  for (let entity = 0; entity < shown.length; entity += step) {
    if (!shown[entity]) continue;
    context.fillStyle = hues[markTint[entity] as number] ?? css(ink);
    const [x, y] = [places[2 * entity] as number, places[2 * entity + 1] as number];
    context.fillRect(left + x * scale - 0.6, top + y * scale - 0.6, 1.2, 1.2);
  }
  context.globalAlpha = 1;
}

/** The chart of all that the canvas shows: of the drawing, or where there is an overview, of that. */
export function chartOf(drawing: Drawing, overview: OverviewContent | undefined): Chart {
  const { theme } = drawing;
  if (!overview) {
    return {
      theme,
      bounds: bounds(drawing),
      paint: (context, scale) => paintDrawing(context, drawing, scale),
    };
  }
  const { network, tints, visible, grid } = overview;
  return {
    theme,
    bounds: grid.bounds,
    paint: (context, scale) => paintNetwork(context, network, tints, visible.masks.entity, scale),
  };
}
