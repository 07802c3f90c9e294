import type { Box } from '../geometry/box.ts';
import { radiusOf } from './dots.ts';
import type { Frame, Network } from './network.ts';

/** A name to write: of which entity, and where its middle and its top edge lie, in device pixels. */
export interface NameSpot {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels: the height of a line of names, and the cells in which room is counted. */
const NAME = { height: 16, gap: 6, cell: 8 } as const;
/** One name for so much room, in CSS pixels squared; and how many entities are tried for each that is written. */
const ROOM_EACH = 24_000;
const TRIES = 5;

/** How many names a frame has room for. */
const roomIn = ({ width, height, ratio }: Frame): number =>
  Math.max(6, Math.round((width * height) / (ROOM_EACH * ratio * ratio)));

/** The weightiest entities in a frame, those first: more than have room for their names. `byWeight` lists what is drawn, the weightiest last. */
export function candidatesIn(byWeight: Uint32Array, pixels: Float32Array, frame: Frame): Uint32Array {
  const most = roomIn(frame) * TRIES;
  const found = new Uint32Array(most);
  let count = 0;
  for (let i = byWeight.length - 1; i >= 0 && count < most; i -= 1) {
    const entity = byWeight[i] as number;
    const x = pixels[2 * entity] as number;
    const y = pixels[2 * entity + 1] as number;
    if (!(x >= 0 && x < frame.width && y >= 0 && y < frame.height)) continue;
    found[count] = entity;
    count += 1;
  }
  return found.slice(0, count);
}

/** Room in a frame that is taken already, in cells. */
class Taken {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;
  readonly #cell: number;

  constructor({ width, height, ratio }: Frame) {
    this.#cell = NAME.cell * ratio;
    this.#columns = Math.ceil(width / this.#cell);
    this.#rows = Math.ceil(height / this.#cell);
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  /** Takes whatever of a box is inside, free or not. */
  block({ left, top, right, bottom }: Box): void {
    const within = (n: number, most: number): number =>
      Math.min(most, Math.max(0, Math.floor(n / this.#cell)));
    const [c0, c1] = [within(left, this.#columns - 1), within(right, this.#columns - 1)];
    for (let r = within(top, this.#rows - 1); r <= within(bottom, this.#rows - 1); r += 1)
      this.#cells.fill(1, r * this.#columns + c0, r * this.#columns + c1 + 1);
  }

  /** Takes a box if all of it is free and inside. */
  take(left: number, top: number, right: number, bottom: number): boolean {
    const [c0, c1] = [Math.floor(left / this.#cell), Math.floor(right / this.#cell)];
    const [r0, r1] = [Math.floor(top / this.#cell), Math.floor(bottom / this.#cell)];
    if (c0 < 0 || r0 < 0 || c1 >= this.#columns || r1 >= this.#rows) return false;
    for (let r = r0; r <= r1; r += 1) {
      for (let c = c0; c <= c1; c += 1) if (this.#cells[r * this.#columns + c]) return false;
    }
    for (let r = r0; r <= r1; r += 1) this.#cells.fill(1, r * this.#columns + c0, r * this.#columns + c1 + 1);
    return true;
  }
}

/** Where an entity's name stands: below its dot. */
export function nameSpot(entity: number, places: Float32Array, weight: number, frame: Frame): NameSpot {
  const x = (places[2 * entity] as number) * frame.zoom + frame.left;
  const y = (places[2 * entity + 1] as number) * frame.zoom + frame.top;
  return { entity, x, y: y + radiusOf(weight, frame) + frame.ratio };
}

/** What decides where names can stand. */
interface NameRoom {
  /** A name's width in device pixels. */
  readonly widthOf: (entity: number) => number;
  /** Boxes of the frame in which nothing is written. */
  readonly covered?: readonly Box[];
}

/** Which of the candidates' names are written, and where: the first ones that have room, none upon another. */
export function placeNames(
  candidates: Uint32Array,
  { places, weight }: Pick<Network, 'places' | 'weight'>,
  frame: Frame,
  { widthOf, covered = [] }: NameRoom,
): NameSpot[] {
  const taken = new Taken(frame);
  for (const box of covered) taken.block(box);
  const most = roomIn(frame);
  const spots: NameSpot[] = [];
  for (const entity of candidates) {
    if (spots.length >= most) break;
    const spot = nameSpot(entity, places, weight[entity] as number, frame);
    const half = widthOf(entity) / 2 + NAME.gap * frame.ratio;
    if (taken.take(spot.x - half, spot.y, spot.x + half, spot.y + NAME.height * frame.ratio))
      spots.push(spot);
  }
  return spots;
}
