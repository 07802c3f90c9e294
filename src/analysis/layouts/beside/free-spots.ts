import { GOLDEN_ANGLE } from '../golden-angle.ts';

/** Room that a mark with its name takes, across and down, in picture units. */
export const ACROSS = 150;
export const DOWN = 90;

/** How many places are tried around one point before they are looked for around the block that it lies in. */
const TRIES = 16;

/** Blocks of cells are numbered from here on: so many to each side, more than anybody could look at. */
const SIDE = 2 ** 25;

/** Blocks of 2 ** level cells across and down, by what is known of each. */
const blockOf = (x: number, y: number, level: number): number => {
  const [across, down] = [Math.round(x / (ACROSS * 2 ** level)), Math.round(y / (DOWN * 2 ** level))];
  return (across + SIDE) * 2 * SIDE + down + SIDE;
};

const isNear = (x: number, y: number): boolean =>
  Math.abs(x) < ACROSS * (SIDE / 2) && Math.abs(y) < DOWN * (SIDE / 2);

/**
 * Which places are taken, by cells of the size of a mark. Where it is crowded, those who want to stand near each other look for room
 * together, around a block that grows with the crowd: so each place is tried a few times, however many come.
 */
export class FreeSpots {
  readonly #taken = new Set<number>();
  /** By level: how many places around each block have been tried. */
  readonly #tried: Map<number, number>[] = [];

  /** Takes a place. */
  take(x: number, y: number): void {
    if (isNear(x, y)) this.#taken.add(blockOf(x, y, 0));
  }

  /** A free place near a point, not taken yet. A point beyond all measure is given back as it is. */
  near(x: number, y: number): readonly [x: number, y: number] {
    if (!isNear(x, y)) return [x, y];
    for (let level = 0; ; level += 1) {
      const spot = this.#around(x, y, level);
      if (spot) return spot;
    }
  }

  /** The next free place along a spiral around a point, or, above level 0, around its block; undefined when all were tried. */
  #around(x: number, y: number, level: number): readonly [number, number] | undefined {
    this.#tried[level] ??= new Map();
    const known = this.#tried[level];
    const block = blockOf(x, y, level);
    const size = 2 ** level;
    const last = TRIES * size * size;
    const [midX, midY] =
      level === 0
        ? [x, y]
        : [Math.round(x / (ACROSS * size)) * ACROSS * size, Math.round(y / (DOWN * size)) * DOWN * size];
    for (let i = (known.get(block) ?? 0) + 1; i <= last; i += 1) {
      const [reach, turn] = [Math.sqrt(i), i * GOLDEN_ANGLE];
      const spot = [midX + ACROSS * reach * Math.cos(turn), midY + DOWN * reach * Math.sin(turn)] as const;
      if (this.#taken.has(blockOf(...spot, 0))) continue;
      known.set(block, i);
      return spot;
    }
    known.set(block, last);
    return undefined;
  }
}
