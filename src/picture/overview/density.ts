import { clip, clipped } from './clip.ts';
import type { Care, Frame, Network } from './network.ts';

/**
 * How many lines cross each pixel, and the hue of the last: `weight << 8 | tint`. A line that covers a pixel fully weighs
 * {@link WHOLE}; the smooth way shares it between two pixels. Rows of the frame, with one to spare above and two below, since
 * rounding may carry a line's end a pixel out.
 */
export type Density = Uint32Array;

/** Room for the density of a frame. */
export const densityFor = ({ width, height }: Frame): Density => new Uint32Array(width * (height + 3));

/** What one line weighs in a pixel that it covers fully. */
export const WHOLE = 16;

/** Pixels of line that are drawn at most; in a denser picture a fair sample of the lines stands for all, each weighing more. */
const PATIENCE: Readonly<Record<Care, number>> = { moving: 2.5e6, resting: 8e6 };
/** Up to so many pixels, lines are drawn smoothly, which takes twice as long. */
const SMOOTH: Readonly<Record<Care, number>> = { moving: 0.8e6, resting: 3e6 };

/** What drawing lines came to: the pixels that all of them would cover, and the share of them that was drawn. */
export interface Crowd {
  readonly pixels: number;
  readonly share: number;
}

/** Whether a relation is in a sample of `share` of all: by its number alone, so that the sample stays the same from frame to frame (Knuth's multiplicative hash). */
const sampled = (relation: number, limit: number): boolean =>
  Math.imul(relation + 1, 0x9e3779b1) >>> 0 <= limit;

/** Roughly how many pixels the lines of `order` cover: the lengths of a sample of them, clipped to the frame. */
export function lengthIn(
  order: Uint32Array,
  { subject, object }: Network,
  pixels: Float32Array,
  { width, height }: Frame,
): number {
  const step = Math.max(1, Math.floor(order.length / 4096));
  let total = 0;
  for (let i = 0; i < order.length; i += step) {
    const [a, b] = [2 * (subject[order[i] as number] as number), 2 * (object[order[i] as number] as number)];
    const [x0, y0, x1, y1] = [pixels[a], pixels[a + 1], pixels[b], pixels[b + 1]] as [
      number,
      number,
      number,
      number,
    ];
    if (!clip(x0, y0, x1, y1, width - 1, height - 1)) continue;
    const dx = Math.abs((clipped[2] as number) - (clipped[0] as number));
    const dy = Math.abs((clipped[3] as number) - (clipped[1] as number));
    total += Math.max(dx, dy, 1) * step;
  }
  return total;
}

/** One pixel wide, the way of Bresenham in fixed point: along the longer axis, one pixel a step. */
function plot(
  density: Density,
  stride: number,
  across: number,
  start: number,
  count: number,
  minor: number,
  slope: number,
  add: number,
): void {
  let at = start;
  let fixed = minor;
  for (let i = 0; i < count; i += 1) {
    const pixel = at + (fixed >> 16) * across;
    density[pixel] = ((density[pixel] as number) & -256) + add;
    at += stride;
    fixed += slope;
  }
}

/** Smooth, the way of Wu (SIGGRAPH 1991): each step's weight is shared between the two pixels that the line runs between. */
function plotSmooth(
  density: Density,
  stride: number,
  across: number,
  start: number,
  count: number,
  minor: number,
  slope: number,
  weight: number,
  tint: number,
): void {
  let at = start;
  let fixed = minor;
  for (let i = 0; i < count; i += 1) {
    const pixel = at + (fixed >> 16) * across;
    const far = (((fixed & 0xffff) * weight) >> 16) << 8;
    density[pixel] = ((density[pixel] as number) & -256) + ((weight << 8) - far + tint);
    if (far > 0) density[pixel + across] = ((density[pixel + across] as number) & -256) + far + tint;
    at += stride;
    fixed += slope;
  }
}

/**
 * Adds the lines of `order`, later ones above earlier ones, to a density. `pixels` are the projected places. Pure but for `density`.
 */
export function addLines(
  density: Density,
  order: Uint32Array,
  network: Network,
  pixels: Float32Array,
  frame: Frame,
  care: Care,
): Crowd {
  const { width, height } = frame;
  const { subject, object, lineTint } = network;
  const total = lengthIn(order, network, pixels, frame);
  const share = Math.min(1, PATIENCE[care] / Math.max(1, total));
  const limit = share * 0xffffffff;
  const weight = Math.min(4096, Math.round(WHOLE / share));
  const smooth = total <= SMOOTH[care];
  for (let i = 0; i < order.length; i += 1) {
    const relation = order[i] as number;
    if (share < 1 && !sampled(relation, limit)) continue;
    const a = 2 * (subject[relation] as number);
    const b = 2 * (object[relation] as number);
    const x = pixels[a] as number;
    const y = pixels[a + 1] as number;
    if (!clip(x, y, pixels[b] as number, pixels[b + 1] as number, width - 1.01, height - 1.01)) continue;
    addLine(density, width, weight, lineTint[relation] as number, smooth);
  }
  return { pixels: total, share };
}

/** Adds the line in {@link clipped}. */
function addLine(density: Density, width: number, weight: number, tint: number, smooth: boolean): void {
  const steep =
    Math.abs((clipped[3] as number) - (clipped[1] as number)) >
    Math.abs((clipped[2] as number) - (clipped[0] as number));
  const along = steep ? 1 : 0;
  const from = (clipped[along] as number) <= (clipped[along + 2] as number) ? 0 : 2;
  const major0 = clipped[from + along] as number;
  const major1 = clipped[2 - from + along] as number;
  const minor0 = clipped[from + 1 - along] as number;
  const minor1 = clipped[3 - from - along] as number;
  const first = Math.round(major0);
  const count = Math.round(major1) - first + 1;
  const slope = major1 > major0 ? (minor1 - minor0) / (major1 - major0) : 0;
  const stride = steep ? width : 1;
  const across = steep ? 1 : width;
  const begin = Math.max(0, minor0 + (smooth ? 0 : 0.5));
  const fixed = Math.floor(begin * 65536);
  const turn = Math.trunc(slope * 65536);
  const start = width + first * stride;
  if (smooth) plotSmooth(density, stride, across, start, count, fixed, turn, weight, tint);
  else plot(density, stride, across, start, count, fixed, turn, (weight << 8) + tint);
}
