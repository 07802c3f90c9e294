import { ListedNames, type Names } from '../columns/names.ts';

/** The names of a base, less the rows that are gone, and then others. */
export class LayeredNames implements Names {
  readonly length: number;
  readonly #base: Names;
  /** The rows of the base that are left, ascending; undefined when all are. */
  readonly #left: Uint32Array | undefined;
  readonly #added: ListedNames;
  readonly #first: number;

  /** `gone` are rows of the base, ascending. */
  constructor(base: Names, gone: readonly number[], added: readonly string[]) {
    this.#base = base;
    this.#left = gone.length > 0 ? without(base.length, gone) : undefined;
    this.#added = new ListedNames(added);
    this.#first = base.length - gone.length;
    this.length = this.#first + added.length;
  }

  at(i: number): string {
    if (i >= this.#first) return this.#added.at(i - this.#first);
    return this.#base.at(this.#left ? (this.#left[i] ?? 0) : i);
  }

  indexOf(name: string): number {
    const row = this.#base.indexOf(name);
    if (row >= 0) return this.#left ? placeOf(this.#left, row) : row;
    const added = this.#added.indexOf(name);
    return added < 0 ? -1 : this.#first + added;
  }

  continues(earlier: Names): boolean {
    return earlier === this.#base && !this.#left;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let i = 0; i < this.length; i += 1) yield this.at(i);
  }
}

function without(length: number, gone: readonly number[]): Uint32Array {
  const left = new Uint32Array(length - gone.length);
  let next = 0;
  let at = 0;
  for (let row = 0; row < length; row += 1) {
    if (row === gone[next]) next += 1;
    else {
      left[at] = row;
      at += 1;
    }
  }
  return left;
}

/** Where an ascending column holds a row; -1 when it does not. */
function placeOf(rows: Uint32Array, row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle] as number;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
