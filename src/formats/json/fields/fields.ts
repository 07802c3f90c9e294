import type { Attributes, AttributeValue } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';

/** Pairs of a field's name and its value, in the order of the file. */
export type Entries = readonly (readonly [name: string, value: unknown])[];

/** An item while its fields are filled in one by one, which is quicker than spreading. */
export type Making<T> = { -readonly [K in keyof T]: T[K] };

const SPACERS = /[\s_.-]+/g;
const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Names that are kept folded; a file uses the same few again and again. */
const REMEMBERED = 2000;
const NONE: readonly string[] = [];

/**
 * Folds names of fields for comparison: `Source_URL` and `sourceUrl` are one. Remembers, since all items of a file have the same few
 * fields, and knows therefore which of many possible names there are at all.
 */
export class FoldedNames {
  readonly #known = new Map<string, string>();
  readonly #spelled = new Map<string, string[]>();
  #called = new WeakMap<readonly string[], readonly string[]>();

  /** The name without case and spacers. */
  of(name: string): string {
    return this.#known.get(name) ?? this.#folded(name);
  }

  /** Remembers a name; false where there are too many. */
  learn(name: string): boolean {
    if (this.#known.has(name)) return true;
    if (this.#known.size >= REMEMBERED) return false;
    const folded = this.#folded(name);
    this.#known.set(name, folded);
    this.#spelled.set(folded, [...(this.#spelled.get(folded) ?? []), name]);
    this.#called = new WeakMap();
    return true;
  }

  /** The remembered names that are one of these, in this order. Quick for lists of one, and for those that are asked for again. */
  called(folded: readonly string[]): readonly string[] {
    if (folded.length === 1) return this.#spelled.get(folded[0] ?? '') ?? NONE;
    const known = this.#called.get(folded);
    if (known) return known;
    const names = folded.flatMap((one) => this.#spelled.get(one) ?? []);
    this.#called.set(folded, names);
    return names;
  }

  #folded(name: string): string {
    return name.toLowerCase().replace(SPACERS, '');
  }
}

/** The fields of one item. What is taken is gone; the rest become attributes. */
export class Fields {
  readonly #left: Map<string, unknown>;
  readonly #names: FoldedNames;
  /** Names that are not remembered, by their folded ones. */
  #strange: Map<string, string> | undefined;

  /** A map is not copied: what is taken is gone from it. */
  constructor(entries: Entries | Map<string, unknown>, names: FoldedNames) {
    this.#left = entries instanceof Map ? entries : new Map(entries);
    this.#names = names;
    for (const name of this.#left.keys())
      if (!names.learn(name)) {
        this.#strange ??= new Map();
        this.#strange.set(names.of(name), name);
      }
  }

  /** The first of these fields of which `read` makes something; it stays where it is. */
  find<T>(
    folded: readonly string[],
    read: (value: unknown, name: string) => T | undefined,
  ): { readonly name: string; readonly value: T } | undefined {
    for (const name of this.called(folded)) {
      const value = this.#left.has(name) ? read(this.#left.get(name), name) : undefined;
      if (value !== undefined) return { name, value };
    }
    return undefined;
  }

  /** The names of the fields that are called one of these, whether or not they were taken. */
  called(folded: readonly string[]): readonly string[] {
    const names = this.#names.called(folded);
    const strange = this.#strange;
    return strange ? [...names, ...folded.flatMap((one) => strange.get(one) ?? [])] : names;
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

  /** What a field holds; undefined when it is not there. */
  get(name: string): unknown {
    return this.#left.get(name);
  }

  /** What nobody took. Out of JSON nothing but JSON can come. */
  rest(): (readonly [string, AttributeValue])[] {
    return [...this.#left] as [string, AttributeValue][];
  }

  /** What nobody took, as attributes. */
  attributes(): Attributes | undefined {
    return attributesOf(this.#left as Map<string, AttributeValue>);
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
  const number = typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
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
