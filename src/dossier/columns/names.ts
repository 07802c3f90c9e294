/** The names of a column's rows: by number, and back. However they are kept, each is made into a string only when read. */
export interface Names extends Iterable<string> {
  readonly length: number;
  /** The name of row `i`, which must be one of the rows. */
  at(i: number): string;
  /** The row of a name; -1 for one that no row has. */
  indexOf(name: string): number;
}

/** Names that are strings already. */
export class ListedNames implements Names {
  readonly names: readonly string[];
  #rows: Map<string, number> | undefined;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  get length(): number {
    return this.names.length;
  }

  at(i: number): string {
    return this.names[i] ?? '';
  }

  indexOf(name: string): number {
    this.#rows ??= new Map(this.names.map((one, i) => [one, i]));
    return this.#rows.get(name) ?? -1;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.names[Symbol.iterator]();
  }
}
