import type { Names } from '../columns/names.ts';
import { RowMap } from './row-map.ts';

/** The number of each name, as a map that holds nothing of its own. */
export class NameNumbers extends RowMap<number> {
  readonly #names: Names;

  constructor(names: Names) {
    super();
    this.#names = names;
  }

  get size(): number {
    return this.#names.length;
  }

  protected rowOf(name: string): number {
    return this.#names.indexOf(name);
  }

  protected keyAt(row: number): string {
    return this.#names.at(row);
  }

  protected valueAt(row: number): number {
    return row;
  }
}
