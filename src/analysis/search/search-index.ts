import MiniSearch from 'minisearch';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { degreesOf } from '../../dossier/columns/ties.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Entity, EntityId, Vocabulary } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { fold, isHangul, wordsOf } from './scripts/fold.ts';
import { type Forms, formsOf, wholeSounds } from './words.ts';

/** What the search reads of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'kind' | 'name' | 'aliases' | 'country'>;

/** One name of one entity. */
export interface NameEntry {
  readonly entity: EntityId;
  /** The entity's own name, which this may be. */
  readonly own: string;
  /** How many relations the entity has. */
  readonly degree: number;
  readonly text: string;
  /** The whole name folded, with its words joined by single spaces; a name without a word is taken as it stands. */
  readonly key: string;
  /** How many words it has. */
  readonly words: number;
  /** How the whole name may sound; see `wholeSounds`. */
  readonly sounds: readonly string[];
}

/** The names of a dossier, ready to be searched. */
export interface SearchIndex {
  readonly names: readonly NameEntry[];
  /** Names by key, for exact matches. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly engine: MiniSearch<Row>;
}

/** What MiniSearch is given: words joined by spaces, so that it need not split them itself. */
interface Row extends Readonly<Record<keyof Forms | 'about', string>> {
  readonly id: number;
}

export const FIELDS = ['name', 'latin', 'sound', 'korean', 'part', 'about'] as const;

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const KOREAN = new Set(['KP', 'KR']);

/** The words of an entity's kind and country. They are few for many entities, so they are remembered. */
function aboutOf(vocabulary: Vocabulary): (entity: NamedEntity) => string {
  const { kinds } = vocabularyIndex(vocabulary);
  const known = new Map<string, string>();
  return ({ kind, country = '' }) => {
    const id = `${country} ${kind}`;
    let about = known.get(id);
    if (about === undefined) {
      const { label = kind, plural = '' } = kinds.get(kind) ?? {};
      const place = /^[A-Za-z]{2}$/.test(country) ? (countries.of(country) ?? '') : '';
      about = wordsOf(`${label} ${plural} ${place}`).join(' ');
      known.set(id, about);
    }
    return about;
  };
}

/** True for an entity whose Latin names may be Korean ones. */
function isKorean({ country, name, aliases = [] }: NamedEntity): boolean {
  if (country !== undefined && KOREAN.has(country)) return true;
  const texts = [name, ...aliases.map(({ text }) => text)];
  return (
    aliases.some(({ lang }) => lang?.startsWith('ko')) || texts.some((text) => wordsOf(text).some(isHangul))
  );
}

/** How a query or a whole name is compared with others for being the very same. */
export function keyOf(text: string, words: readonly string[]): string {
  return words.length > 0 ? words.join(' ') : fold(text).trim();
}

function rowOf(id: number, forms: Forms, about: string): Row {
  const [name, latin, sound] = [forms.name.join(' '), forms.latin.join(' '), forms.sound.join(' ')];
  return { id, name, latin, sound, korean: forms.korean.join(' '), part: forms.part.join(' '), about };
}

/** An index that grows: names can be searched as soon as they are added. Kind and country count for little. */
export class GrowingIndex implements SearchIndex {
  readonly names: NameEntry[] = [];
  readonly byKey = new Map<string, number[]>();
  readonly engine = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  readonly #about: (entity: NamedEntity) => string;
  readonly #degrees: Uint32Array;
  #entities = 0;

  /** `degrees` has the number of relations of each entity, in the order in which they will be added. */
  constructor(vocabulary: Vocabulary, degrees: Uint32Array) {
    this.#about = aboutOf(vocabulary);
    this.#degrees = degrees;
  }

  /** Indexes the names and aliases of the next entities. */
  add(entities: Iterable<NamedEntity>): void {
    for (const entity of entities) {
      const korean = isKorean(entity);
      const about = this.#about(entity);
      const degree = this.#degrees[this.#entities] ?? 0;
      this.#entities += 1;
      for (const text of new Set([entity.name, ...(entity.aliases ?? []).map((alias) => alias.text)])) {
        const words = wordsOf(text);
        const key = keyOf(text, words);
        const sounds = wholeSounds(words, korean);
        const entry = { entity: entity.id, own: entity.name, degree, text, key, words: words.length, sounds };
        const id = this.#enter(entry);
        this.engine.add(rowOf(id, formsOf(words, korean), about));
      }
    }
  }

  #enter(entry: NameEntry): number {
    const id = this.names.length;
    this.names.push(entry);
    const same = this.byKey.get(entry.key);
    if (same) same.push(id);
    else this.byKey.set(entry.key, [id]);
    return id;
  }
}

/** Indexes the names and aliases of every entity at once. */
export function createIndex(dossier: Dossier): SearchIndex {
  const index = new GrowingIndex(dossier.header.vocabulary, degreesOf(snapshotOf(dossier)));
  index.add(dossier.entities.values());
  return index;
}
