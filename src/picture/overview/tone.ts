import { type Crowd, type Density, WHOLE } from './density.ts';
import type { Frame, Tints } from './network.ts';

/** Levels of strength that a pixel can have; finer ones cannot be told apart. */
const LEVELS = 64;
/** Strength of a line that stands alone, and how much a crowd takes from it. */
const ALONE = 0.8;
const YIELDING = 2.5;
/** How far lines cover the ground where more add no more: where they are few, and in a crowd, which is to stay behind the dots. */
const MOST = { few: 0.92, crowd: 0.5 } as const;

/** A colour as a canvas keeps it: bytes in the order red, green, blue, alpha, read as a little-endian number. */
export const pixelOf = (colour: number): number =>
  (0xff000000 | ((colour & 0xff) << 16) | (colour & 0xff00) | (colour >> 16)) >>> 0;

/** `share` of one colour laid over another; both as `0xRRGGBB`. */
export function mix(under: number, over: number, share: number): number {
  const channel = (shift: number): number =>
    Math.round(((under >> shift) & 255) * (1 - share) + ((over >> shift) & 255) * share) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** How often lines cross a pixel on average. */
const crowding = ({ pixels }: Crowd, { width, height }: Frame): number => pixels / (width * height);

/** How strong one line is: the more often lines cross each pixel, the weaker each, so that a crowd still shows its thick and thin. */
export const strengthOf = (crowd: Crowd, frame: Frame): number =>
  Math.max(0.004, ALONE / (1 + YIELDING * crowding(crowd, frame)));

/** How far lines can cover the ground. */
export const mostOf = (crowd: Crowd, frame: Frame): number =>
  MOST.crowd + (MOST.few - MOST.crowd) / (1 + 4 * crowding(crowd, frame));

/** For every tint and level the colour of a pixel: `tint * LEVELS + level`. Lines upon lines add up as layers of paint do. */
function paletteOf({ canvas, lines }: Tints, most: number): Uint32Array {
  const palette = new Uint32Array(Math.max(1, lines.length) * LEVELS);
  lines.forEach((line, tint) => {
    for (let level = 0; level < LEVELS; level += 1) {
      palette[tint * LEVELS + level] = pixelOf(mix(canvas, line, (most * level) / (LEVELS - 1)));
    }
  });
  return palette;
}

/** For every weight up to a limit its level. */
function levelsOf(strength: number): Uint8Array {
  const enough = Math.ceil(Math.log(0.5 / LEVELS) / Math.log(1 - strength));
  const levels = new Uint8Array((enough + 1) * WHOLE);
  for (let weight = 0; weight < levels.length; weight += 1) {
    levels[weight] = Math.round((1 - (1 - strength) ** (weight / WHOLE)) * (LEVELS - 1));
  }
  return levels;
}

/** Turns a density into colours, as bytes of a picture of the frame's size. `opacity` below 1 lets all lines stand back. */
export function develop(
  density: Density,
  into: Uint32Array,
  crowd: Crowd,
  frame: Frame,
  tints: Tints,
  opacity = 1,
): void {
  const strength = strengthOf(crowd, frame);
  const [palette, levels] = [paletteOf(tints, opacity * mostOf(crowd, frame)), levelsOf(strength)];
  const ground = pixelOf(tints.canvas);
  const top = levels.length - 1;
  const { width } = frame;
  for (let i = 0; i < into.length; i += 1) {
    const seen = density[i + width] as number;
    if (seen === 0) into[i] = ground;
    else {
      into[i] = palette[(seen & 255) * LEVELS + (levels[Math.min(seen >>> 8, top)] as number)] as number;
    }
  }
}
