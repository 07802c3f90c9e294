import type { Alias } from '../../dossier/types.ts';
import { isObject, type JsonObject, own, ownText } from '../json/value.ts';
import { extensionOf } from './extension.ts';
import { type Role, roleOfType, type StixObject } from './object.ts';
import { evidenceOf } from './plain/citations.ts';
import { claimsMeant } from './plain/claim.ts';
import { listedBy } from './plain/implied.ts';
import type { World } from './plain/world.ts';

/** An object and where it stands in the file. */
export interface Located {
  readonly object: StixObject;
  readonly where: string;
}

function translationsIn(object: StixObject): Alias[] {
  const contents = own(object, 'contents');
  if (!isObject(contents)) return [];
  return Object.entries(contents).flatMap(([lang, fields]) => {
    const text = isObject(fields) ? ownText(fields, 'name') : undefined;
    return text === undefined ? [] : [{ text, lang }];
  });
}

/** Objects that belong together, each once, and what they say of one another. */
export class Bundle implements World {
  readonly #objects: ReadonlyMap<string, Located>;
  /** Dossier ids by STIX identifier, and those of entities the other way, where they differ. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #refs: ReadonlyMap<string, string>;
  readonly #listing = new Map<string, StixObject[]>();
  readonly #translations = new Map<string, Alias[]>();
  /** By their names; made when somebody asks, since few bundles cite. */
  #references: ReadonlyMap<string, JsonObject> | undefined;

  constructor(objects: ReadonlyMap<string, Located>, ids: ReadonlyMap<string, string>) {
    this.#objects = objects;
    this.#ids = ids;
    const entities = [...ids].filter(([ref]) => {
      const object = objects.get(ref)?.object;
      return object !== undefined && this.roleOf(object) === 'entity';
    });
    this.#refs = new Map(entities.map(([ref, id]) => [id, ref]));
    const all = [...objects.values()].map(({ object }) => object);
    const reports = all.filter((object) => this.roleOf(object) === 'source');
    // Of several lists, a report is the source before a grouping.
    reports.sort((a, b) => Number(b.type === 'report') - Number(a.type === 'report'));
    for (const report of reports)
      for (const ref of new Set(listedBy(report))) appended(this.#listing, ref, report);
    for (const object of all)
      for (const alias of object.type === 'language-content' ? translationsIn(object) : [])
        appended(this.#translations, ownText(object, 'object_ref') ?? '', alias);
  }

  /** All objects, in the order of the file. */
  located(): Iterable<Located> {
    return this.#objects.values();
  }

  /** What an object is to a dossier: as our extension says, else by its type. */
  roleOf(object: StixObject): Role | 'more' | 'dossier' {
    const holds = extensionOf(object)?.holds;
    if (holds) return holds;
    if (object.type === 'opinion' && claimsMeant(object, this).length > 0) return 'claim';
    return roleOfType(object.type);
  }

  idOf(ref: string): string {
    return this.#ids.get(ref) ?? ref;
  }

  refOf(id: string): string {
    return this.#refs.get(id) ?? id;
  }

  object(ref: string): StixObject | undefined {
    return this.#objects.get(ref)?.object;
  }

  listing(ref: string): readonly StixObject[] {
    return this.#listing.get(ref) ?? [];
  }

  reference(name: string): JsonObject | undefined {
    this.#references ??= this.#allReferences();
    return this.#references.get(name);
  }

  #allReferences(): ReadonlyMap<string, JsonObject> {
    const found = new Map<string, JsonObject>();
    for (const { object } of this.#objects.values())
      for (const reference of evidenceOf(object)) {
        const name = ownText(reference, 'source_name') ?? '';
        if (!found.has(name)) found.set(name, reference);
      }
    return found;
  }

  translations(ref: string): readonly Alias[] {
    return this.#translations.get(ref) ?? [];
  }
}

function appended<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
