import type { Drawing } from '../../picture/drawing.ts';
import { type Box, grown } from '../../picture/geometry/box.ts';
import type { Viewport } from '../../state/workspace.ts';

/** How a picture is scaled into the small one: `x = left + pictureX * scale`. */
export interface Scale {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Scales a picture of these bounds into a small one; undefined when nothing is drawn. Sizes in CSS pixels. */
export function scaleInto(all: Box | undefined, { width, height }: Size): Scale | undefined {
  if (!all) return undefined;
  const box = grown(all, 20);
  const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top));
  return {
    scale,
    left: width / 2 - ((box.left + box.right) / 2) * scale,
    top: height / 2 - ((box.top + box.bottom) / 2) * scale,
  };
}

/** The part of the small picture that the canvas shows. */
export function frameOf({ x, y, zoom, width, height }: Viewport, { scale, left, top }: Scale): Box {
  const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
  return {
    left: left + (x - halfWidth) * scale,
    top: top + (y - halfHeight) * scale,
    right: left + (x + halfWidth) * scale,
    bottom: top + (y + halfHeight) * scale,
  };
}

/** Draws all marks and lines small: dots and hairlines. Coordinates are CSS pixels. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  { scale, left, top }: Scale,
): void {
  context.lineWidth = 0.8;
  context.globalAlpha = 0.55;
  for (const { route, stroke } of drawing.lines.values()) {
    context.strokeStyle = stroke.colour;
    context.beginPath();
    route.points.forEach(({ x, y }, i) => {
      if (i === 0) context.moveTo(left + x * scale, top + y * scale);
      else context.lineTo(left + x * scale, top + y * scale);
    });
    context.stroke();
  }
  context.globalAlpha = 1;
  for (const { at, mark } of drawing.marks.values()) {
    context.fillStyle = mark.outline;
    context.beginPath();
    const radius = Math.max(1.4, (mark.width / 2) * scale * 0.8);
    context.arc(left + at.x * scale, top + at.y * scale, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Draws the frame of what the canvas shows. */
export function paintFrame(context: CanvasRenderingContext2D, frame: Box, size: Size, accent: string): void {
  const [x, y] = [Math.max(0.75, frame.left), Math.max(0.75, frame.top)];
  const [right, bottom] = [
    Math.min(size.width - 0.75, frame.right),
    Math.min(size.height - 0.75, frame.bottom),
  ];
  if (right <= x || bottom <= y) return;
  context.fillStyle = accent;
  context.globalAlpha = 0.09;
  context.fillRect(x, y, right - x, bottom - y);
  context.globalAlpha = 1;
  context.strokeStyle = accent;
  context.lineWidth = 1.5;
  context.strokeRect(x, y, right - x, bottom - y);
}
