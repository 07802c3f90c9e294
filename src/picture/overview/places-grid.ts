import type { Box } from '../geometry/box.ts';

/** How many entities share a cell on average. */
const PER_CELL = 4;

/** Entities by place: a uniform grid, filled by counting sort. Finds what lies in a box without looking at the rest. */
export class PlacesGrid {
  readonly places: Float32Array;
  /** Around all places; undefined when no entity has one. */
  readonly bounds: Box | undefined;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #starts: Uint32Array;
  readonly #entities: Uint32Array;

  /** `places` as in `Network`; entities without one are in no cell. */
  constructor(places: Float32Array) {
    this.places = places;
    const { bounds, count } = extent(places);
    this.bounds = bounds;
    const width = bounds ? bounds.right - bounds.left : 0;
    const height = bounds ? bounds.bottom - bounds.top : 0;
    this.#cell = Math.max(
      1,
      Math.sqrt((Math.max(1, width) * Math.max(1, height) * PER_CELL) / Math.max(1, count)),
      Math.max(width, height) / 4096,
    );
    this.#columns = Math.floor(width / this.#cell) + 1;
    this.#rows = Math.floor(height / this.#cell) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#entities = new Uint32Array(count);
    this.#fill();
  }

  #cellOf(entity: number): number {
    const { left = 0, top = 0 } = this.bounds ?? {};
    const column = Math.floor(((this.places[2 * entity] as number) - left) / this.#cell);
    return Math.floor(((this.places[2 * entity + 1] as number) - top) / this.#cell) * this.#columns + column;
  }

  #fill(): void {
    const starts = this.#starts;
    const all = this.places.length / 2;
    for (let e = 0; e < all; e += 1) {
      if (!Number.isFinite(this.places[2 * e])) continue;
      const cell = this.#cellOf(e);
      starts[cell + 1] = (starts[cell + 1] as number) + 1;
    }
    for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    for (let e = 0; e < all; e += 1) {
      if (!Number.isFinite(this.places[2 * e])) continue;
      const cell = this.#cellOf(e);
      this.#entities[next[cell] as number] = e;
      next[cell] = (next[cell] as number) + 1;
    }
  }

  /** Calls `visit` with each entity in a box, in no particular order, for as long as it returns true. */
  each(box: Box, visit: (entity: number) => boolean): void {
    if (!this.bounds) return;
    const { left, top } = this.bounds;
    const clamp = (n: number, most: number): number =>
      Math.min(most, Math.max(0, Math.floor(n / this.#cell)));
    const [c0, c1] = [clamp(box.left - left, this.#columns - 1), clamp(box.right - left, this.#columns - 1)];
    const [r0, r1] = [clamp(box.top - top, this.#rows - 1), clamp(box.bottom - top, this.#rows - 1)];
    for (let row = r0; row <= r1; row += 1) {
      const end = this.#starts[row * this.#columns + c1 + 1] as number;
      for (let i = this.#starts[row * this.#columns + c0] as number; i < end; i += 1) {
        const entity = this.#entities[i] as number;
        const x = this.places[2 * entity] as number;
        const y = this.places[2 * entity + 1] as number;
        if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
        if (!visit(entity)) return;
      }
    }
  }

  /** The entity nearest to a point within a distance, among those that `may` be found; undefined when there is none. */
  nearest(x: number, y: number, within: number, may: (entity: number) => boolean): number | undefined {
    let found: number | undefined;
    let best = within;
    this.each({ left: x - within, top: y - within, right: x + within, bottom: y + within }, (entity) => {
      const far = Math.hypot(
        (this.places[2 * entity] as number) - x,
        (this.places[2 * entity + 1] as number) - y,
      );
      if (far <= best && may(entity)) [best, found] = [far, entity];
      return true;
    });
    return found;
  }
}

function extent(places: Float32Array): { bounds: Box | undefined; count: number } {
  let count = 0;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < places.length; i += 2) {
    const x = places[i] as number;
    const y = places[i + 1] as number;
    if (!(Number.isFinite(x) && Number.isFinite(y))) continue;
    count += 1;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { count, bounds: count > 0 ? { left, top, right, bottom } : undefined };
}

const known = new WeakMap<Float32Array, PlacesGrid>();

/** The grid of some places; made once. */
export function gridOf(places: Float32Array): PlacesGrid {
  const grid = known.get(places) ?? new PlacesGrid(places);
  known.set(places, grid);
  return grid;
}
