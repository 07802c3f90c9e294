import type { EntityId } from '../../dossier/types.ts';
import { wordsOf } from './scripts/fold.ts';
import { keyOf, type NameEntry, type SearchIndex } from './search-index.ts';
import { looksFor, wholeSounds } from './words.ts';

export { createIndex } from './search-index.ts';

/** An entity that was found. */
export interface Hit {
  readonly entity: EntityId;
  /** The name or alias that fits the query best. */
  readonly matched: string;
  /** From 0 up to 4: the fit of the whole name, and how well its words fit. Higher is better. */
  readonly score: number;
}

/** How well a whole name fits, before any counting: the very name, one that sounds the same, one that begins so, or less. */
const FIT = { same: 3, sound: 2, beginning: 1, other: 0 } as const;
/** Finds whose scores differ by less than one part in so many are ordered by their number of relations instead. */
const STEPS = 25;

/** How kind and country count against names. */
const ABOUT = 0.15;

/** How well a word of a name fits what was looked for, up to 1: itself, one that begins so, or one that is like it. */
function likeness(term: string, sought: string): number {
  if (term === sought) return 1;
  return term.startsWith(sought) ? 0.55 + (0.45 * sought.length) / term.length : 0.45;
}

/**
 * How well each name fits one word of a query, up to 1. MiniSearch's own scores would prefer rare words to common ones, which
 * is right for texts but not for names: of those that begin with `ukra`, Ukraine is no less likely to be meant for being
 * named often.
 */
function scoresOf(word: string, { engine }: SearchIndex): Map<number, number> {
  const scores = new Map<number, number>();
  const take = (field: string, term: string, weight: number, prefix: boolean, typos: number): void => {
    const found = engine.search(term, { fields: [field], prefix, fuzzy: typos === 0 ? false : typos });
    for (const { id, terms } of found) {
      const score = weight * Math.max(...terms.map((own) => likeness(own, term)));
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    }
  };
  for (const { field, term, weight, prefix, typos } of looksFor(word)) {
    take(field, term, weight, prefix, typos);
  }
  take('about', word, ABOUT, word.length > 2, 0);
  return scores;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** The finds of one entity, while they are gathered. */
interface Gathered {
  /** The best score of each word of the query, over all names. */
  readonly words: number[];
  best: { readonly name: NameEntry; readonly score: number; readonly fit: number };
}

function fitOf(name: NameEntry, key: string, sounds: ReadonlySet<string>): number {
  if (name.key === key) return FIT.same;
  if (name.sounds.some((sound) => sounds.has(sound))) return FIT.sound;
  return name.key.startsWith(`${key} `) ? FIT.beginning : FIT.other;
}

function gather(index: SearchIndex, query: string, words: readonly string[]): Map<EntityId, Gathered> {
  const key = keyOf(query, words);
  const sounds = new Set(wholeSounds(words, true));
  const perWord = words.map((word) => scoresOf(word, index));
  const found = new Set(perWord.flatMap((scores) => [...scores.keys()]));
  for (const id of index.byKey.get(key) ?? []) found.add(id);
  const gathered = new Map<EntityId, Gathered>();
  for (const id of [...found].sort((a, b) => a - b)) {
    const name = index.names[id];
    if (!name) continue;
    const own = perWord.map((scores) => scores.get(id) ?? 0);
    // Of two names that hold the same word, the shorter is more of it.
    const share = Math.min(1, words.length / Math.max(1, name.words));
    const next = { name, score: mean(own) * (0.75 + 0.25 * share), fit: fitOf(name, key, sounds) };
    const known = gathered.get(name.entity);
    if (!known) gathered.set(name.entity, { words: own, best: next });
    else {
      own.forEach((score, at) => {
        known.words[at] = Math.max(known.words[at] ?? 0, score);
      });
      const better = next.fit - known.best.fit || next.score - known.best.score;
      if (better > 0) known.best = next;
    }
  }
  return gathered;
}

/** How an entity ranks: by the fit of its best name, then by how many words were found, then by score in steps. */
interface Ranked {
  readonly name: NameEntry;
  readonly fit: number;
  readonly covered: number;
  readonly score: number;
}

function rank({ words, best }: Gathered): Ranked {
  // Words found in different names of one entity count, but less than when they stand together.
  const score = best.score + 0.3 * Math.max(0, mean(words) - best.score);
  return { name: best.name, fit: best.fit, covered: words.filter((part) => part > 0).length, score };
}

/**
 * The entities whose names or aliases fit the query, best first: in any script, with typos forgiven, as one types. The very
 * name comes first; what fits equally well is ordered by its number of relations, then by name.
 */
export function search(index: SearchIndex, query: string, limit: number): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0 && query.trim() === '') return [];
  const ranked = [...gather(index, query, words).values()].map(rank);
  const covered = Math.max(0, ...ranked.map((one) => one.covered));
  const enough = Math.max(covered, words.length / 2);
  const kept = ranked.filter((one) => one.covered >= enough || one.fit === FIT.same);
  const step = ({ score }: Ranked): number => Math.round(score * STEPS);
  return kept
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        step(b) - step(a) ||
        b.name.degree - a.name.degree ||
        (a.name.own < b.name.own ? -1 : a.name.own > b.name.own ? 1 : 0),
    )
    .slice(0, limit)
    .map(({ name, fit, score }) => ({
      entity: name.entity,
      matched: name.text,
      score: fit + score,
    }));
}
