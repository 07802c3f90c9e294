import type { Box } from './box.ts';

/** Cells to a row: more than any picture has, so that different cells have different numbers. */
const ROW = 1_048_576;
const NONE: readonly never[] = [];
/** Cells that one item may fill. */
const MOST = 4_096;

/** Finds what lies near a place without looking at everything: a uniform grid of buckets. */
export class Grid<T> {
  readonly #size: number;
  readonly #buckets = new Map<number, T[]>();

  /** `size` of a cell in picture units: about the size of what is looked for. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Puts an item into every cell that the box touches; one that would fill thousands is left out, since nothing to be read is as large. */
  put(item: T, box: Box): void {
    this.#eachCell(box, (cell) => {
      const bucket = this.#buckets.get(cell);
      if (bucket) bucket.push(item);
      else this.#buckets.set(cell, [item]);
    });
  }

  /** Takes an item out again; `box` as when it was put. */
  remove(item: T, box: Box): void {
    this.#eachCell(box, (cell) => {
      const bucket = this.#buckets.get(cell);
      const place = bucket?.indexOf(item) ?? -1;
      if (place >= 0) bucket?.splice(place, 1);
    });
  }

  /** What was put into the cell that holds the point. */
  at(x: number, y: number): readonly T[] {
    return this.#buckets.get(Math.floor(y / this.#size) * ROW + Math.floor(x / this.#size)) ?? NONE;
  }

  /** Calls `visit` with everything that may touch the box, perhaps more than once; stops when it answers true. */
  over({ left, top, right, bottom }: Box, visit: (item: T) => boolean): void {
    const size = this.#size;
    const [first, last, lastRow] = [
      Math.floor(left / size),
      Math.floor(right / size),
      Math.floor(bottom / size),
    ];
    for (let row = Math.floor(top / size); row <= lastRow; row += 1) {
      for (let column = first; column <= last; column += 1) {
        for (const item of this.#buckets.get(row * ROW + column) ?? NONE) if (visit(item)) return;
      }
    }
  }

  #eachCell({ left, top, right, bottom }: Box, visit: (cell: number) => void): void {
    const size = this.#size;
    const [first, last, lastRow] = [
      Math.floor(left / size),
      Math.floor(right / size),
      Math.floor(bottom / size),
    ];
    const firstRow = Math.floor(top / size);
    if (!((last - first + 1) * (lastRow - firstRow + 1) <= MOST)) return;
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = first; column <= last; column += 1) visit(row * ROW + column);
    }
  }
}
