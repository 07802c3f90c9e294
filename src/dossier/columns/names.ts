/** The names of a column's rows: by number, and back. However they are kept, each is made into a string only when read. */
export interface Names extends Iterable<string> {
  readonly length: number;
  /** The name of row `i`, which must be one of the rows. */
  at(i: number): string;
  /** The row of a name; -1 for one that no row has. */
  indexOf(name: string): number;
  /** True when the rows of `earlier` are the first of these. False where that is not known at once. */
  continues?(earlier: Names): boolean;
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

const lists = new WeakMap<Names, readonly string[]>();

/** All names as strings; made once. */
export function listOf(names: Names): readonly string[] {
  if (names instanceof ListedNames) return names.names;
  let list = lists.get(names);
  if (!list) {
    const all = new Array<string>(names.length);
    for (let i = 0; i < all.length; i += 1) all[i] = names.at(i);
    list = all;
    lists.set(names, list);
  }
  return list;
}
