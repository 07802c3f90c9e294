import type { Change } from '../patch.ts';
import { type Layer, layerOf, merged } from './layer.ts';

/** How a layered map differs from its base, by the base's rows. */
export interface Differences<T> {
  /** Rows of the base that are gone, or whose item is another one: ascending, with the item that is there now. */
  readonly rows: readonly (readonly [row: number, item: T | undefined])[];
  /** What follows after the base, in its order. */
  readonly added: readonly (readonly [id: string, item: T])[];
}

/**
 * A collection as a large base and the changes upon it: a patch costs what it changes, not what is there. What is removed and comes
 * back stands where it stood, so that undoing leaves no trace.
 */
export class LayeredMap<T> implements ReadonlyMap<string, T> {
  readonly base: ReadonlyMap<string, T>;
  readonly size: number;
  readonly #layers: readonly Layer<T>[];

  private constructor(base: ReadonlyMap<string, T>, layers: readonly Layer<T>[], size: number) {
    this.base = base;
    this.#layers = layers;
    this.size = size;
  }

  /** `items` after a change that fits them. */
  static changed<T>(items: ReadonlyMap<string, T>, change: Change<T>): LayeredMap<T> {
    const [base, below] = items instanceof LayeredMap ? [items.base, items.#layers] : [items, []];
    let size = items.size;
    for (const [before, after] of change.values()) {
      if (before === undefined && after !== undefined) size += 1;
      else if (before !== undefined && after === undefined) size -= 1;
    }
    const known = (id: string): boolean => base.has(id) || below.some(({ items: layer }) => layer.has(id));
    return new LayeredMap(base, merged([...below, layerOf(change, known)]), size);
  }

  get(id: string): T | undefined {
    for (let i = this.#layers.length - 1; i >= 0; i -= 1) {
      const { items } = this.#layers[i] as Layer<T>;
      const item = items.get(id);
      if (item !== undefined || items.has(id)) return item;
    }
    return this.base.get(id);
  }

  has(id: string): boolean {
    for (let i = this.#layers.length - 1; i >= 0; i -= 1) {
      const { items } = this.#layers[i] as Layer<T>;
      const item = items.get(id);
      if (item !== undefined || items.has(id)) return item !== undefined;
    }
    return this.base.has(id);
  }

  /** Every id that was changed since the base, with what is there now. */
  *touched(): Generator<readonly [id: string, item: T | undefined]> {
    for (const id of this.#changed()) yield [id, this.get(id)];
  }

  /** What was changed since the base; `rowOf` gives the base's row of an id, -1 for one that it does not have. */
  differences(rowOf: (id: string) => number): Differences<T> {
    const rows: [number, T | undefined][] = [];
    for (const [id, item] of this.touched()) {
      const row = rowOf(id);
      if (row >= 0) rows.push([row, item]);
    }
    return { rows: rows.sort(([a], [b]) => a - b), added: [...this.#added()] };
  }

  *entries(): MapIterator<[string, T]> {
    const changed = this.#changed();
    for (const [id, item] of this.base) {
      const now = changed.has(id) ? this.get(id) : item;
      if (now !== undefined) yield [id, now];
    }
    for (const [id, item] of this.#added()) yield [id, item];
  }

  *keys(): MapIterator<string> {
    const changed = this.#changed();
    for (const id of this.base.keys()) if (!changed.has(id) || this.has(id)) yield id;
    for (const [id] of this.#added()) yield id;
  }

  *values(): MapIterator<T> {
    for (const [, item] of this.entries()) yield item;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, item] of this.entries()) visit(item, id, this);
  }

  /** The ids that some layer says something about. */
  #changed(): ReadonlySet<string> {
    const [only] = this.#layers;
    if (only && this.#layers.length === 1) return new Set(only.items.keys());
    return new Set(this.#layers.flatMap(({ items }) => [...items.keys()]));
  }

  *#added(): Generator<readonly [string, T]> {
    for (const { added } of this.#layers) {
      for (const id of added) {
        const item = this.get(id);
        if (item !== undefined) yield [id, item];
      }
    }
  }
}
