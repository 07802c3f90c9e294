import type { AttributeValue } from '../../../dossier/types.ts';

/** Pairs of a field's name and its value, in the order of the file. */
export type Entries = readonly (readonly [name: string, value: unknown])[];

const SPACERS = /[\s_.-]+/g;
const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Names that are kept folded; a file uses the same few again and again. */
const REMEMBERED = 2000;

/** Folds names of fields for comparison: `Source_URL` and `sourceUrl` are one. Remembers, since files repeat them. */
export class FoldedNames {
  readonly #known = new Map<string, string>();

  /** The name without case and spacers. */
  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const folded = name.toLowerCase().replace(SPACERS, '');
    if (this.#known.size < REMEMBERED) this.#known.set(name, folded);
    return folded;
  }
}

/** The fields of one item. What is taken is gone; the rest become attributes. */
export class Fields {
  readonly #left: Map<string, unknown>;
  readonly #names: FoldedNames;
  /** The first name in the file for each folded one. */
  readonly #byFolded = new Map<string, string>();

  constructor(entries: Entries, names: FoldedNames) {
    this.#left = new Map(entries);
    this.#names = names;
    for (const [name] of entries) {
      const folded = names.of(name);
      if (!this.#byFolded.has(folded)) this.#byFolded.set(folded, name);
    }
  }

  /** The first of these fields of which `read` makes something; it stays where it is. */
  find<T>(
    folded: readonly string[],
    read: (value: unknown, name: string) => T | undefined,
  ): { readonly name: string; readonly value: T } | undefined {
    for (const one of folded) {
      const name = this.#byFolded.get(one);
      if (name === undefined || !this.#left.has(name)) continue;
      const value = read(this.#left.get(name), name);
      if (value !== undefined) return { name, value };
    }
    return undefined;
  }

  /** Takes the first of these fields of which `read` makes something. */
  take<T>(folded: readonly string[], read: (value: unknown, name: string) => T | undefined): T | undefined {
    const found = this.find(folded, read);
    if (found) this.#left.delete(found.name);
    return found?.value;
  }

  /** Takes a field by its own name. */
  drop(name: string): void {
    this.#left.delete(name);
  }

  /** Takes all fields of which `test` holds. */
  *drain(test: (name: string, value: unknown) => boolean): Iterable<string> {
    for (const [name, value] of this.#left)
      if (test(this.#names.of(name), value)) {
        this.#left.delete(name);
        yield name;
      }
  }

  /** What nobody took. Out of JSON nothing but JSON can come. */
  rest(): (readonly [string, AttributeValue])[] {
    return [...this.#left] as [string, AttributeValue][];
  }
}

/** Text that says something, or a number as text. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Text only. */
export function asWords(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A finite number, or text that is one. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && NUMERIC.test(value)) return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An address of the web. */
export function asUrl(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value.trim()) ? value.trim() : undefined;
}

/** True or false, as it is or as text. */
export function asFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
