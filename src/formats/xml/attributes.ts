/**
 * Collects the attributes of one element after the other, in a list that is used again: millions of lists that grow would be more work
 * for the engine than all else that is done to them.
 */
export class AttributeCollector {
  /** Names and values in turn. */
  readonly #items: string[] = [];
  #length = 0;
  #prefixed = false;

  get size(): number {
    return this.#length / 2;
  }

  /** To be called before the first attribute of an element. */
  begin(): void {
    this.#length = 0;
    this.#prefixed = false;
  }

  /** Adds an attribute. Of two that differ in their prefix alone, the one without prefix stays, else the first. */
  add(name: string, value: string, prefixed: boolean): void {
    const items = this.#items;
    if (prefixed || this.#prefixed) {
      this.#prefixed = true;
      for (let i = 0; i < this.#length; i += 2)
        if (items[i] === name) {
          if (!prefixed) items[i + 1] = value;
          return;
        }
    }
    items[this.#length] = name;
    items[this.#length + 1] = value;
    this.#length += 2;
  }

  /** The attributes of the element. */
  done(): XmlAttributes {
    return this.#length === 0 ? NO_ATTRIBUTES : new XmlAttributes(this.#items.slice(0, this.#length));
  }
}

/** The attributes of one element: a map that costs less than a `Map` to make, and is as quick with the few that elements have. */
export class XmlAttributes implements ReadonlyMap<string, string> {
  /** Names and values in turn. */
  readonly #items: readonly string[];

  constructor(items: readonly string[]) {
    this.#items = items;
  }

  get size(): number {
    return this.#items.length / 2;
  }

  get(name: string): string | undefined {
    const items = this.#items;
    for (let i = 0; i < items.length; i += 2) if (items[i] === name) return items[i + 1];
    return undefined;
  }

  /** The name of the `i`th attribute, for those who are in a hurry. */
  nameAt(i: number): string {
    return this.#items[2 * i] as string;
  }

  /** Its value. */
  valueAt(i: number): string {
    return this.#items[2 * i + 1] as string;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  forEach(visit: (value: string, name: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  entries(): MapIterator<[string, string]> {
    return this.#pairs().values();
  }

  keys(): MapIterator<string> {
    return this.#pairs()
      .map(([name]) => name)
      .values();
  }

  values(): MapIterator<string> {
    return this.#pairs()
      .map(([, value]) => value)
      .values();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  #pairs(): [string, string][] {
    const items = this.#items;
    const pairs: [string, string][] = [];
    for (let i = 0; i < items.length; i += 2) pairs.push([items[i] as string, items[i + 1] as string]);
    return pairs;
  }
}

/** Those of an element that has none. */
export const NO_ATTRIBUTES = new XmlAttributes([]);
