/**
 * A map that holds what a mask leaves of numbered rows, without holding it: a value is made when it is read. Runs in the order of
 * the rows; taking one costs nothing, whatever the number of rows.
 */
export abstract class MaskedMap<V> implements ReadonlyMap<string, V> {
  readonly #mask: Uint8Array;
  #size: number | undefined;

  /** `mask` has one byte for each row, 1 where it is in the map; it must not change. */
  constructor(mask: Uint8Array) {
    this.#mask = mask;
  }

  /** The row of a key; -1 (or undefined) for one that no row has. */
  protected abstract rowOf(key: string): number | undefined;
  protected abstract keyOf(row: number): string;
  protected abstract valueOf(row: number): V;

  get size(): number {
    if (this.#size === undefined) {
      const mask = this.#mask;
      let size = 0;
      for (let row = 0; row < mask.length; row += 1) size += mask[row] as number;
      this.#size = size;
    }
    return this.#size;
  }

  has(key: string): boolean {
    return this.#mask[this.rowOf(key) ?? -1] === 1;
  }

  get(key: string): V | undefined {
    const row = this.rowOf(key) ?? -1;
    return this.#mask[row] === 1 ? this.valueOf(row) : undefined;
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  *#rows(): Generator<number, undefined> {
    const mask = this.#mask;
    for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1) yield row;
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const row of this.#rows()) yield this.keyOf(row);
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const row of this.#rows()) yield this.valueOf(row);
    return undefined;
  }

  *entries(): Generator<[string, V], undefined> {
    for (const row of this.#rows()) yield [this.keyOf(row), this.valueOf(row)];
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }
}
