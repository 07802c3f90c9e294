import type { Draft } from '../../draft/draft.ts';
import { listOf, typedValue, type Value, type ValueType, valueTypeOf } from './values.ts';

/** What fields are declared for. */
export type Domain = 'node' | 'edge';

/** A declared field: `<attribute>`. */
export interface Declared {
  readonly id: string;
  /** Its title, or its id where it has none or another field has the same. */
  readonly name: string;
  readonly type: ValueType;
  /** The values that it may have, as texts; any if not given. */
  options?: ReadonlySet<string>;
}

const TEXT: ValueType = { sort: 'text', list: false };

/** The fields that a file declares for its nodes and for its edges, with their defaults. */
export class Declarations {
  readonly #draft: Draft;
  readonly #byId = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  readonly #names = { node: new Set<string>(), edge: new Set<string>() };
  readonly #defaults = { node: new Map<string, Value>(), edge: new Map<string, Value>() };
  readonly #undeclared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Declares a field. */
  declare(domain: Domain, attributes: ReadonlyMap<string, string>, where: string): Declared {
    const id = attributes.get('id') ?? attributes.get('for') ?? attributes.get('title') ?? '';
    const said = attributes.get('type') ?? 'string';
    const type = valueTypeOf(said);
    if (!type)
      this.#draft.remark(
        'attribute/type',
        'warning',
        where,
        `The field “${id}” is of the type “${said}”, which is not known; its values are text.`,
      );
    const known = this.#byId[domain].get(id);
    if (known) {
      const message = `The field “${id}” is declared twice; the first counts.`;
      this.#draft.remark('attribute/twice', 'warning', where, message);
      return known;
    }
    const declared: Declared = {
      id,
      name: this.#nameFor(domain, id, attributes.get('title'), where),
      type: type ?? TEXT,
    };
    this.#byId[domain].set(id, declared);
    return declared;
  }

  /** Says what the field is where nothing is said. */
  default(domain: Domain, field: Declared, text: string, where: string): void {
    this.#defaults[domain].set(field.name, this.value(field, text, where));
  }

  /** Says which values there are. */
  options(field: Declared, text: string): void {
    field.options = new Set(listOf(text));
  }

  /** The defaults of all fields, by name. */
  defaultsOf(domain: Domain): ReadonlyMap<string, Value> {
    return this.#defaults[domain];
  }

  /** The field that an `<attvalue>` is for; one that nobody declared is text, and its id is its name. */
  of(domain: Domain, id: string, where: string): Declared {
    const declared = this.#byId[domain].get(id) ?? this.#undeclared[domain].get(id);
    if (declared) return declared;
    this.#draft.remark(
      'attribute/undeclared',
      'warning',
      where,
      `The field “${id}” is not declared for a ${domain}; it is kept as text under this name.`,
    );
    const field: Declared = { id, name: this.#nameFor(domain, id, undefined, where), type: TEXT };
    this.#undeclared[domain].set(id, field);
    return field;
  }

  /** The value of a field; text that is not of its type stays text, and what is no option stays, with a remark. */
  value({ name, type, options }: Declared, text: string, where: string): Value {
    const value = typedValue(type, text);
    if (value === undefined) {
      const message = `“${text.slice(0, 80)}” is not of the type that “${name}” has; it is kept as text.`;
      this.#draft.remark('value/type', 'warning', where, message);
      return text;
    }
    if (options && [value].flat().some((one) => !options.has(String(one)))) {
      const message = `“${text.slice(0, 80)}” is none of the values that “${name}” is said to have; it is kept.`;
      this.#draft.remark('value/option', 'note', where, message);
    }
    return value;
  }

  #nameFor(domain: Domain, id: string, title: string | undefined, where: string): string {
    const names = this.#names[domain];
    const wanted = title || id;
    const name = names.has(wanted) ? `${wanted} (${id})` : wanted;
    if (name !== wanted) {
      const message = `Two fields are called “${wanted}”; this one is kept as “${name}”.`;
      this.#draft.remark('attribute/same-title', 'note', where, message);
    }
    names.add(name);
    return name;
  }
}
