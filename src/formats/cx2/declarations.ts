import { isObject, type JsonObject, own } from '../json/value.ts';
import type { AspectItem } from './aspects.ts';

interface Declared {
  readonly name: string;
  readonly alias: string | undefined;
  /** What items have that say nothing else. */
  readonly usual: unknown;
}

/** The attributes of nodes or edges as a CX2 file declares them: with short names, and with values that need not be written. */
export class Declarations {
  readonly #declared: Declared[] = [];
  readonly #byAlias = new Map<string, string>();

  constructor(items: readonly AspectItem[], of: 'nodes' | 'edges') {
    for (const { item } of items) {
      const attributes = own(item, of);
      for (const [name, words] of isObject(attributes) ? Object.entries(attributes) : []) {
        const alias = isObject(words) ? own(words, 'a') : undefined;
        const declared = {
          name,
          alias: typeof alias === 'string' ? alias : undefined,
          usual: isObject(words) ? own(words, 'v') : undefined,
        };
        this.#declared.push(declared);
        if (declared.alias !== undefined) this.#byAlias.set(declared.alias, name);
      }
    }
  }

  /** The attributes of an item under their own names, those that it has by default included. */
  entriesOf(values: JsonObject): [string, unknown][] {
    const entries = new Map<string, unknown>();
    for (const { name, usual } of this.#declared) if (usual !== undefined) entries.set(name, usual);
    for (const [name, value] of Object.entries(values)) entries.set(this.#byAlias.get(name) ?? name, value);
    return [...entries];
  }
}
