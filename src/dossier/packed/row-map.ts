import type { Names } from '../columns/names.ts';

/** A map that makes its entries when they are read. What extends it says how many rows it has, and what is in them. */
export abstract class RowMap<V> implements ReadonlyMap<string, V> {
  abstract readonly size: number;
  /** The keys by row, where they are kept as such. */
  readonly names?: Names;
  /** The row of a key; -1 where there is none. */
  protected abstract rowOf(key: string): number;
  protected abstract keyAt(row: number): string;
  /** The item of a row. `passing` reads one after the other, which is no reason to keep what is read. */
  protected abstract valueAt(row: number, passing: boolean): V;

  has(key: string): boolean {
    return this.rowOf(key) >= 0;
  }

  get(key: string): V | undefined {
    const row = this.rowOf(key);
    return row < 0 ? undefined : this.valueAt(row, false);
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (let row = 0; row < this.size; row += 1) visit(this.valueAt(row, true), this.keyAt(row), this);
  }

  *keys(): MapIterator<string> {
    for (let row = 0; row < this.size; row += 1) yield this.keyAt(row);
  }

  *values(): MapIterator<V> {
    for (let row = 0; row < this.size; row += 1) yield this.valueAt(row, true);
  }

  *entries(): MapIterator<[string, V]> {
    for (let row = 0; row < this.size; row += 1) yield [this.keyAt(row), this.valueAt(row, true)];
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}
