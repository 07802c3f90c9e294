import MiniSearch from 'minisearch';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Entity, EntityId, Vocabulary } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { fold, isHangul, wordsOf } from './scripts/fold.ts';
import { type Forms, formsOf, wholeSounds } from './words.ts';

/** One name of one entity. */
export interface NameEntry {
  readonly entity: Entity;
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
  /** How many relations each entity has. */
  readonly degrees: ReadonlyMap<EntityId, number>;
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
function aboutOf(vocabulary: Vocabulary): (entity: Entity) => string {
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
function isKorean({ country, name, aliases = [] }: Entity): boolean {
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

function degreesOf(dossier: Dossier): Map<EntityId, number> {
  const degrees = new Map<EntityId, number>();
  for (const { subject, object } of dossier.relations.values()) {
    for (const end of new Set([subject, object])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

function rowOf(id: number, forms: Forms, about: string): Row {
  const [name, latin, sound] = [forms.name.join(' '), forms.latin.join(' '), forms.sound.join(' ')];
  return { id, name, latin, sound, korean: forms.korean.join(' '), part: forms.part.join(' '), about };
}

/** Indexes the names and aliases of every entity; kind and country count for little. */
export function createIndex(dossier: Dossier): SearchIndex {
  const aboutEntity = aboutOf(dossier.header.vocabulary);
  const names: NameEntry[] = [];
  const byKey = new Map<string, number[]>();
  const rows: Row[] = [];
  for (const entity of dossier.entities.values()) {
    const about = aboutEntity(entity);
    const korean = isKorean(entity);
    for (const text of new Set([entity.name, ...(entity.aliases ?? []).map((alias) => alias.text)])) {
      const words = wordsOf(text);
      const key = keyOf(text, words);
      const id = names.length;
      names.push({ entity, text, key, words: words.length, sounds: wholeSounds(words, korean) });
      const same = byKey.get(key);
      if (same) same.push(id);
      else byKey.set(key, [id]);
      rows.push(rowOf(id, formsOf(words, korean), about));
    }
  }
  const engine = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  engine.addAll(rows);
  return { names, byKey, degrees: degreesOf(dossier), engine };
}
