import type { Value } from '../parsing/keys.ts';

/*
 * Which field of a foreign file means what. Names are compared without case, and with `_`, `-`, `.` and spaces left out; the first
 * name of a list wins over the others. What has no meaning here stays an attribute under its own name.
 */

type Table = Readonly<Record<string, readonly string[]>>;

const TIMES = {
  date: ['when', 'date', 'timestamp', 'datetime'],
  start: ['start', 'startdate', 'begin', 'validfrom'],
  end: ['end', 'enddate', 'validto'],
};
const COLOURS = { r: ['r'], g: ['g'], b: ['b'] };

/** Of nodes. `label` comes before `name`: Gephi, NetworkX and we show that; igraph and Cytoscape have a `name` alone. */
export const NODE_ROLES = {
  name: ['label', 'name', 'title', 'nxname', 'displayname', 'caption'],
  kind: ['kind', 'type', 'nodetype', 'entitytype', 'category', 'labels'],
  summary: ['summary', 'description'],
  country: ['country', 'countrycode'],
  url: ['url', 'link', 'website', 'homepage'],
  wikidata: ['wikidata', 'wikidataid'],
  image: ['image', 'imageurl', 'img', 'picture', 'photo', 'avatar', 'icon', 'thumbnail', 'logo'],
  x: ['x'],
  y: ['y'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  ...TIMES,
  ...COLOURS,
} as const satisfies Table;

/** Of edges. What names a sort of relation comes before labels, which may be different on each. */
export const EDGE_ROLES = {
  type: [
    'type',
    'relation',
    'relationship',
    'relationtype',
    'relationshiptype',
    'edgetype',
    'kind',
    'predicate',
    'interaction',
  ],
  label: ['label', 'edgelabel', 'name', 'title'],
  summary: ['summary', 'description'],
  directed: ['directed'],
  image: ['image', 'imageurl', 'icon'],
  ...TIMES,
  ...COLOURS,
} as const satisfies Table;

/** Of graphs. */
export const GRAPH_ROLES = { title: ['title', 'name', 'label'], copy: ['copy'] } as const satisfies Table;

const bare = (name: string): string => name.toLowerCase().replace(/[_\-.\s]+/g, '');

/** Knows by a field's name what it means; remembers names, since all elements have the same ones. */
export class Roles<Role extends string> {
  readonly #known = new Map<string, { readonly role: Role; readonly rank: number }>();
  readonly #asked = new Map<string, { readonly role: Role; readonly rank: number } | undefined>();

  constructor(table: Readonly<Record<Role, readonly string[]>>) {
    for (const role in table)
      for (const [rank, name] of table[role].entries()) this.#known.set(name, { role, rank });
  }

  /** What a field of this name means, if anything. */
  means(name: string): Role | undefined {
    return this.#meaning(name)?.role;
  }

  /** The names of the fields for each role, the first choice first. */
  of(fields: ReadonlyMap<string, Value>): Map<Role, string[]> {
    const found = new Map<Role, { name: string; rank: number }[]>();
    for (const [name, value] of fields) {
      const meaning = value === '' ? undefined : this.#meaning(name);
      if (!meaning) continue;
      const own = found.get(meaning.role) ?? [];
      own.push({ name, rank: meaning.rank });
      found.set(meaning.role, own);
    }
    const names = new Map<Role, string[]>();
    for (const [role, own] of found)
      names.set(
        role,
        own.sort((a, b) => a.rank - b.rank).map(({ name }) => name),
      );
    return names;
  }

  #meaning(name: string): { readonly role: Role; readonly rank: number } | undefined {
    if (this.#asked.has(name)) return this.#asked.get(name);
    const found = this.#known.get(bare(name));
    this.#asked.set(name, found);
    return found;
  }
}

/** What hands out fields by their roles. */
export interface Takes<Role extends string> {
  /** The name and value of the field with a role, which stays where it is. */
  look(role: Role): { readonly name: string; readonly value: Value } | undefined;
  /** Takes the first field with a role of which `fits` makes something. */
  take<T>(role: Role, fits: (value: Value) => T | undefined): T | undefined;
}

/** Hands the fields of one element out by their roles; what nobody takes is left. */
export class Taking<Role extends string> implements Takes<Role> {
  readonly #fields: Map<string, Value>;
  readonly #names: ReadonlyMap<Role, readonly string[]>;

  constructor(fields: Map<string, Value>, roles: Roles<Role>) {
    this.#fields = fields;
    this.#names = roles.of(fields);
  }

  look(role: Role): { readonly name: string; readonly value: Value } | undefined {
    const name = this.#names.get(role)?.find((one) => this.#fields.has(one));
    const value = name === undefined ? undefined : this.#fields.get(name);
    return name === undefined || value === undefined ? undefined : { name, value };
  }

  take<T>(role: Role, fits: (value: Value) => T | undefined): T | undefined {
    for (const name of this.#names.get(role) ?? []) {
      const field = this.#fields.get(name);
      const value = field === undefined ? undefined : fits(field);
      if (value === undefined) continue;
      this.#fields.delete(name);
      return value;
    }
    return undefined;
  }

  /** Takes two fields if both fit. */
  pair<T>(first: Role, second: Role, fits: (value: Value) => T | undefined): [T, T] | undefined {
    const [one, two] = [this.look(first), this.look(second)];
    const [a, b] = [one && fits(one.value), two && fits(two.value)];
    if (!one || !two || a === undefined || b === undefined) return undefined;
    this.#fields.delete(one.name);
    this.#fields.delete(two.name);
    return [a, b];
  }
}

/** Text that is some; undefined for numbers and for what is empty. */
export const asText = (value: Value): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Any value as text. */
export const asWords = (value: Value): string | undefined => asText(String(value));

/** A number, also where it came as text. */
export function asNumber(value: Value): number | undefined {
  if (typeof value === 'boolean' || (typeof value === 'string' && value.trim() === '')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
