import type { GroupShape, ImageShape, PathShape, PictureShape, TextShape } from '../shapes.ts';
import { FONTS } from '../theme.ts';
import type { Picture } from './picture.ts';

/** What is used of a canvas context; both kinds of 2D context in the browser fit. `P` is their `Path2D`, `I` what they draw as images. */
export interface Brush<P, I> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  font: string;
  textAlign: 'start' | 'center' | 'end' | 'left' | 'right';
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top';
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  setLineDash(segments: number[]): void;
  fill(path: P): void;
  stroke(path: P): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  drawImage(image: I, x: number, y: number, width: number, height: number): void;
}

/** What painting needs from the browser. */
export interface PaintTools<P, I> {
  /** `(d) => new Path2D(d)`. */
  readonly path: (d: string) => P;
  /** An image of a picture (see `imagesOf`) as pixels; undefined leaves it out. */
  readonly image: (key: string) => I | undefined;
}

/** The images of a picture that must be decoded before it is painted, each once, with their SVG text. */
export function imagesOf(picture: Picture): Map<string, string> {
  const images = new Map<string, string>();
  const visit = (shape: PictureShape): void => {
    if (shape.type === 'image') images.set(shape.key, shape.svg);
    else if (shape.type === 'group') shape.shapes.forEach(visit);
  };
  picture.shapes.forEach(visit);
  return images;
}

/** The scale at which a picture has at most `longest` pixels on its longer side, 4K being 3840. */
export function scaleFor(picture: Picture, longest: number): number {
  return longest / Math.max(picture.width, picture.height);
}

function paintPath<P, I>(shape: PathShape, brush: Brush<P, I>, tools: PaintTools<P, I>): void {
  const path = tools.path(shape.d);
  if (shape.opacity !== undefined) brush.globalAlpha *= shape.opacity;
  if (shape.fill) {
    brush.fillStyle = shape.fill;
    brush.fill(path);
  }
  if (!shape.stroke) return;
  brush.strokeStyle = shape.stroke;
  brush.lineWidth = shape.width ?? 1;
  brush.lineCap = shape.round ? 'round' : 'butt';
  brush.lineJoin = shape.round ? 'round' : 'miter';
  brush.setLineDash([...(shape.dash ?? [])]);
  brush.stroke(path);
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText<P, I>(shape: TextShape, brush: Brush<P, I>): void {
  brush.font = `${shape.weight} ${shape.size}px ${FONTS[shape.font]}`;
  brush.textAlign = ALIGN[shape.anchor];
  brush.textBaseline = 'alphabetic';
  if (shape.halo) {
    brush.strokeStyle = shape.halo;
    brush.lineWidth = 3;
    brush.lineJoin = 'round';
    brush.setLineDash([]);
    brush.strokeText(shape.text, shape.x, shape.y);
  }
  brush.fillStyle = shape.fill;
  brush.fillText(shape.text, shape.x, shape.y);
}

function paintImage<P, I>(
  { key, x, y, width, height }: ImageShape,
  brush: Brush<P, I>,
  tools: PaintTools<P, I>,
): void {
  const image = tools.image(key);
  if (image !== undefined) brush.drawImage(image, x, y, width, height);
}

function paintGroup<P, I>(
  { at, opacity, shapes }: GroupShape,
  brush: Brush<P, I>,
  tools: PaintTools<P, I>,
): void {
  if (at) {
    brush.translate(at.x, at.y);
    if (at.scale !== undefined) brush.scale(at.scale, at.scale);
  }
  if (opacity !== undefined) brush.globalAlpha *= opacity;
  for (const shape of shapes) paintShape(shape, brush, tools);
}

function paintShape<P, I>(shape: PictureShape, brush: Brush<P, I>, tools: PaintTools<P, I>): void {
  brush.save();
  if (shape.type === 'path') paintPath(shape, brush, tools);
  else if (shape.type === 'text') paintText(shape, brush);
  else if (shape.type === 'image') paintImage(shape, brush, tools);
  else paintGroup(shape, brush, tools);
  brush.restore();
}

/** Paints a picture, `scale` pixels to a unit, on a canvas of `width · scale` by `height · scale` pixels. */
export function paint<P, I>(
  picture: Picture,
  scale: number,
  brush: Brush<P, I>,
  tools: PaintTools<P, I>,
): void {
  brush.save();
  brush.scale(scale, scale);
  brush.fillStyle = picture.background;
  brush.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) paintShape(shape, brush, tools);
  brush.restore();
}
