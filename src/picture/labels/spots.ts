import { visible } from '../../kernel/visible.ts';
import type { Box } from '../geometry/box.ts';
import { boxAround } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { Mark } from '../marks.ts';
import { LINE_HEIGHT, type Measure, type Type } from './measure.ts';
import { wrap } from './wrap.ts';

/** Words, set: what a label's place is sought for. */
export interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A place that a label could take; `cost` says how much less it is liked than the best. */
export interface Spot {
  readonly block: Block;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  readonly cost: number;
  /** True on the line that the words belong to. */
  readonly onLine?: true;
  /** How near other lines may come before it is unclear which line the words belong to. */
  readonly apart?: number;
}

/** Between a mark and its name, in picture units. */
const GAP = 4;
/** Widest line of a name, and of a name set narrowly to squeeze in. */
const WIDE = 118;
const NARROW = 76;

/** Sets words as they are to be read on at most two lines of `width`. */
export function setBlock(text: string, width: number, type: Type, measure: Measure): Block {
  const lines = wrap(visible(text), width, type, measure);
  const widest = Math.max(...lines.map((line) => measure(line, type)));
  return { lines, width: widest, height: lines.length * type.size * LINE_HEIGHT };
}

/** How a name can be set: as wide as it likes, and, if asked and where that differs, on two short lines. */
export function blocksOf(name: string, type: Type, measure: Measure, narrowly: boolean): Block[] {
  const wide = setBlock(name, WIDE, type, measure);
  if (!narrowly || wide.lines.length > 1 || wide.width <= NARROW) return [wide];
  const narrow = setBlock(name, NARROW, type, measure);
  const whole = narrow.lines.length === 2 && !narrow.lines.some((line) => line.endsWith('…'));
  return whole ? [wide, narrow] : [wide];
}

/** Places of a name around its mark, best first: below, above, beside, then askew. */
export function namingSpots(mark: Mark, at: Point, blocks: readonly Block[]): Spot[] {
  const spots = blocks.flatMap((block, i) => {
    const [a, b] = [mark.width / 2 + GAP + 2, mark.height / 2 + GAP];
    const [w, h] = [block.width / 2, block.height / 2];
    const spot = (dx: number, dy: number, anchor: Spot['anchor'], cost: number): Spot => ({
      block,
      dx,
      dy,
      anchor,
      cost: cost + i * 6,
      box: boxAround({ x: at.x + dx, y: at.y + dy }, block.width, block.height),
    });
    const [slant, corner] = [a * 0.72, b * 0.66];
    const sideways = [0.3, 0.6].flatMap((part) => [
      spot(w * part, b + h, 'middle', 1.5 + part * 3),
      spot(-w * part, b + h, 'middle', 1.5 + part * 3),
      spot(w * part, -b - h, 'middle', 4.5 + part * 3),
      spot(-w * part, -b - h, 'middle', 4.5 + part * 3),
    ]);
    return [
      spot(0, b + h, 'middle', 0),
      spot(a + w, 0, 'start', 2),
      spot(-a - w, 0, 'end', 2.2),
      spot(0, -b - h, 'middle', 3),
      ...sideways,
      spot(slant + w, corner + h, 'start', 5),
      spot(-slant - w, corner + h, 'end', 5.2),
      spot(slant + w, -corner - h, 'start', 5.5),
      spot(-slant - w, -corner - h, 'end', 5.7),
      ...[-0.8, 0.8].flatMap((part) => [
        spot(a + w, part * h * 2, 'start', 4),
        spot(-a - w, part * h * 2, 'end', 4.2),
      ]),
    ];
  });
  return spots.sort((x, y) => x.cost - y.cost);
}
