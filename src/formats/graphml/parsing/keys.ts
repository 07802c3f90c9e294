import type { Draft } from '../../draft/draft.ts';
import { yesOrNo } from '../../text.ts';

/** What a field says, as text or with the type that its key declares. */
export type Value = string | number | boolean;

/** The elements whose fields keys are declared for. */
export type Domain = 'graphml' | 'graph' | 'node' | 'edge' | 'hyperedge' | 'port' | 'endpoint';

/** A declared field: `<key>`. */
export interface Key {
  readonly id: string;
  /** What it is called; its id where it has no name. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'whole' | 'yes-no';
}

const TYPES: ReadonlyMap<string, Key['type']> = new Map([
  ['string', 'text'],
  ['text', 'text'],
  ['char', 'text'],
  ['date', 'text'],
  ['datetime', 'text'],
  ['boolean', 'yes-no'],
  ['bool', 'yes-no'],
  ['int', 'whole'],
  ['integer', 'whole'],
  ['long', 'whole'],
  ['short', 'whole'],
  ['byte', 'whole'],
  ['float', 'number'],
  ['double', 'number'],
  ['real', 'number'],
  ['number', 'number'],
  ['numeric', 'number'],
  ['decimal', 'number'],
]);
const DOMAINS = new Set(['graphml', 'graph', 'node', 'edge', 'hyperedge', 'port', 'endpoint']);
const ALL = 'all';

/** Makes a value of a key's type out of its text; undefined for text that is not of the type. */
export function typedValue({ type }: Pick<Key, 'type'>, text: string): Value | undefined {
  if (type === 'text') return text;
  if (type === 'yes-no') return yesOrNo(text);
  const trimmed = text.trim();
  const number = trimmed === '' ? Number.NaN : Number(trimmed);
  // A whole number that JavaScript would round stays as its text.
  if (type === 'whole' && Number.isInteger(number) && !Number.isSafeInteger(number)) return trimmed;
  return Number.isFinite(number) ? number : undefined;
}

/** Says where in the file we are; asked only where something is to be remarked. */
type Where = () => string;

/** The keys of a file. One id may be declared for nodes and, otherwise, for edges, as Cytoscape does. */
export class Keys {
  readonly #draft: Draft;
  readonly #byDomain = new Map<string, Map<string, Key>>();
  readonly #defaults = new Map<string, Map<string, Value>>();
  readonly #undeclared = new Map<string, Key>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Takes the attributes of a `<key>`; gives the key and what it is for. */
  declare(attributes: ReadonlyMap<string, string>, where: string): { key: Key; domain: string } {
    const id = attributes.get('id') ?? '';
    const wanted = (attributes.get('for') ?? ALL).toLowerCase();
    const domain = DOMAINS.has(wanted) ? wanted : ALL;
    if (domain !== wanted && wanted !== ALL)
      this.#draft.remark(
        'key/for',
        'warning',
        where,
        `The key “${id}” is for “${wanted}”, which there is not in GraphML; it counts for everything.`,
      );
    const said = attributes.get('attr.type');
    const type = said === undefined ? 'text' : TYPES.get(said.trim().toLowerCase());
    if (type === undefined)
      this.#draft.remark(
        'key/type',
        'warning',
        where,
        `The key “${id}” is of the type “${said}”, which is not known; its values are text.`,
      );
    const key: Key = { id, name: attributes.get('attr.name') || id, type: type ?? 'text' };
    const known = this.#byDomain.get(domain) ?? new Map<string, Key>();
    this.#byDomain.set(domain, known.set(id, key));
    return { key, domain };
  }

  /** Says what the field is where an element does not say it. Empty text is no default. */
  default(key: Key, domain: string, text: string, where: Where): void {
    if (text.trim() === '') return;
    const value = this.value(key, text, where);
    if (value === undefined) return;
    for (const one of domain === ALL ? DOMAINS : [domain]) {
      const known = this.#defaults.get(one) ?? new Map<string, Value>();
      this.#defaults.set(one, known.set(key.name, value));
    }
  }

  /** The defaults of all fields of an element. */
  defaultsOf(domain: Domain): ReadonlyMap<string, Value> | undefined {
    return this.#defaults.get(domain);
  }

  /** The key of a `<data>`; one that nobody declared is text, and its id is its name. */
  of(domain: Domain, id: string, where: Where): Key {
    const declared = this.#byDomain.get(domain)?.get(id) ?? this.#byDomain.get(ALL)?.get(id);
    if (declared) return declared;
    const known = this.#undeclared.get(id);
    if (known) return known;
    const message = `The field “${id}” is not declared for ${domain}s; it is read as text.`;
    this.#draft.remark('key/undeclared', 'warning', where(), message);
    const key: Key = { id, name: this.#elsewhere(id)?.name ?? id, type: 'text' };
    this.#undeclared.set(id, key);
    return key;
  }

  /** The value of a field; text that is not of the declared type stays text, with a remark. Undefined for nothing, and for NaN. */
  value(key: Key, text: string, where: Where): Value | undefined {
    const value = typedValue(key, text);
    if (value !== undefined) return value;
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    if (trimmed.toLowerCase() === 'nan') {
      this.#draft.remark('value/none', 'note', where(), `“${key.name}” is NaN, which means: not known.`);
      return undefined;
    }
    this.#draft.remark(
      'value/type',
      'warning',
      where(),
      `“${trimmed.slice(0, 80)}” is not of the type that “${key.name}” has; it is kept as text.`,
    );
    return text;
  }

  #elsewhere(id: string): Key | undefined {
    for (const keys of this.#byDomain.values()) {
      const key = keys.get(id);
      if (key) return key;
    }
    return undefined;
  }
}
