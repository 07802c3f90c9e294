import type { Frame } from './network.ts';
import { pixelOf } from './tone.ts';

/** Sizes of dots in CSS pixels: of an entity that weighs nothing, and how much more for each doubling of its weight; none is larger than `most`. */
const SIZE = { least: 1, doubling: 0.42, most: 9 } as const;
/** Dots grow as one comes nearer, slower than the picture does; this zoom shows them in the sizes above. */
const GROWTH = { zoom: 0.06, power: 0.45 } as const;
/** Dots are stamped in steps of a quarter of a pixel. */
const STEPS = 4;

/** A dot smaller than this has no rim; in CSS pixels. */
export const RIMMED = 2.5;

/** How large an entity's dot is beside others. */
export const sizeOf = (weight: number): number => SIZE.least + SIZE.doubling * Math.log2(1 + weight);

/** In a frame, the device pixels of the radius of a dot of size 1, and those of the largest dot. */
export function growthIn({ zoom, ratio }: Frame): { readonly growth: number; readonly most: number } {
  const growth = Math.max(0.55, (zoom / ratio / GROWTH.zoom) ** GROWTH.power);
  return { growth: growth * ratio, most: SIZE.most * Math.max(1, growth / 2) * ratio };
}

/** The radius of an entity's dot in device pixels. */
export function radiusOf(weight: number, frame: Frame): number {
  const { growth, most } = growthIn(frame);
  return Math.min(most, sizeOf(weight) * growth);
}

/** How far a disc covers each pixel around its centre, 0 to 256, in a square of `2 * reach + 1` pixels. */
interface Stamp {
  readonly reach: number;
  readonly cover: Uint16Array;
}

function stampOf(radius: number): Stamp {
  const reach = Math.ceil(radius + 0.5);
  const side = 2 * reach + 1;
  const cover = new Uint16Array(side * side);
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const inside = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x, y)));
      cover[(y + reach) * side + x + reach] = Math.round(inside * 256);
    }
  }
  return { reach, cover };
}

const stamps: Stamp[] = [];

function stampFor(radius: number): Stamp {
  const step = Math.max(1, Math.round(radius * STEPS));
  stamps[step] ??= stampOf(step / STEPS);
  return stamps[step];
}

/** Lays `over` on a pixel, `cover` of 256 parts of it. Red and blue are mixed at once, since green lies between them. */
function blend(under: number, over: number, cover: number): number {
  const rest = 256 - cover;
  const rb = (((under & 0xff00ff) * rest + (over & 0xff00ff) * cover) >>> 8) & 0xff00ff;
  const g = (((under & 0xff00) * rest + (over & 0xff00) * cover) >>> 8) & 0xff00;
  return (0xff000000 | rb | g) >>> 0;
}

/** Stamps a disc of one colour (`0xRRGGBB`) on a picture; what falls outside is left out. Lengths in device pixels. */
export function dot(
  into: Uint32Array,
  { width, height }: Frame,
  x: number,
  y: number,
  radius: number,
  colour: number,
): void {
  const { reach, cover } = stampFor(radius);
  const over = pixelOf(colour);
  const [left, top] = [Math.round(x) - reach, Math.round(y) - reach];
  const side = 2 * reach + 1;
  const [fromX, toX] = [Math.max(0, -left), Math.min(side, width - left)];
  const toY = Math.min(side, height - top);
  for (let row = Math.max(0, -top); row < toY; row += 1) {
    const pixel = (top + row) * width + left;
    for (let column = fromX; column < toX; column += 1) {
      const share = cover[row * side + column] as number;
      if (share === 256) into[pixel + column] = over;
      else if (share > 0) into[pixel + column] = blend(into[pixel + column] as number, over, share);
    }
  }
}
