import { angleIn } from '../../coordinates/angle.ts';
import { pointIn } from '../../coordinates/point.ts';
import type { ColumnRole } from '../choice.ts';
import { mayCount } from '../values/date-style.ts';
import { tableDate } from '../values/dates.ts';
import { amountIn } from '../values/numbers.ts';
import { directionOf } from '../values/words.ts';
import { type ColumnLooks, looksNumeric } from './sample.ts';
import { END_PARTS, ENDS, type EndWords, folded } from './words.ts';

/** A column of a table that is to be understood. */
export interface SeenColumn {
  /** As its header says, folded; '' without one. */
  readonly word: string;
  readonly looks: ColumnLooks;
}

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 1 : texts.filter(test).length / texts.length;

const years = [1950, 2049] as const;

const isDated = (text: string): boolean =>
  tableDate(text, { order: 'day-first', years }) !== undefined ||
  tableDate(text, { order: 'month-first', years }) !== undefined ||
  mayCount(text);

/** True when each cell is another, and there are some. */
export const isUnique = ({ filled, different }: ColumnLooks): boolean =>
  filled.length > 0 && different.size === filled.length;

/** Whether what stands in a column can be what its header says; half of the cells may be otherwise, and are remarked on when they are read. */
export function fits(role: ColumnRole, looks: ColumnLooks): boolean {
  const { filled } = looks;
  if (role === 'date' || role === 'start' || role === 'end' || role === 'evidence-date')
    return share(filled, isDated) >= 0.5;
  if (role === 'number')
    return share(filled, (text) => amountIn(text, '.') !== undefined || looksNumeric(text)) >= 0.5;
  if (role === 'x' || role === 'y') return share(filled, looksNumeric) >= 0.5;
  if (role === 'latitude' || role === 'longitude')
    return share(filled, (text) => angleIn(text) !== undefined) >= 0.5;
  if (role === 'coordinates')
    return filled.length > 0 && share(filled, (text) => pointIn(text, 'lat-first') !== undefined) >= 0.5;
  if (role === 'url' || role === 'evidence-url')
    return filled.length > 0 && share(filled, (text) => /^(https?:\/\/|www\.)/i.test(text)) >= 0.5;
  if (role === 'wikidata') return share(filled, (text) => /^Q\d+$/.test(text)) >= 0.5;
  if (role === 'directed')
    return filled.length > 0 && share(filled, (text) => directionOf(text) !== undefined) === 1;
  if (role === 'id') return isUnique(looks);
  if (role === 'certainty' || role === 'kind' || role === 'country')
    return !looks.numbers || filled.length === 0;
  return true;
}

/** The columns of the two ends, and those that say more of them, by their places. */
export type FoundEnds = ReadonlyMap<number, ColumnRole>;

const wordsOf = (words: readonly string[], part: keyof typeof END_PARTS): string[] =>
  words.flatMap((word) => {
    const stem = word.replace(/(id|node)$/, '') || word;
    return END_PARTS[part].flatMap((suffix) => [`${word}${suffix}`, `${stem}${suffix}`]);
  });

function endsBy({ source, target }: EndWords, columns: readonly SeenColumn[]): FoundEnds | undefined {
  const found = new Map<number, ColumnRole>();
  const take = (role: ColumnRole, words: readonly string[]): boolean => {
    for (const word of words) {
      const i = columns.findIndex(
        (column, n) => column.word === word && !found.has(n) && !column.looks.dates,
      );
      if (i < 0) continue;
      found.set(i, role);
      return true;
    }
    return false;
  };
  for (const [end, words] of [
    ['source', source],
    ['target', target],
  ] as const) {
    // The id says more surely which one is meant than the name does.
    const ids = wordsOf(words, 'id');
    if (!take(end, ids) && !take(end, words) && !take(end, wordsOf(words, 'name'))) return undefined;
    if (!take(`${end}-name`, wordsOf(words, 'name'))) {
      const named = [...found.values()].filter((role) => role === end).length === 1;
      if (named && ids.some((id) => columns.some(({ word }) => word === id))) take(`${end}-name`, words);
    }
    take(`${end}-kind`, wordsOf(words, 'kind'));
  }
  return found;
}

/** Finds the two ends of relations by the headers. */
export function endsOf(columns: readonly SeenColumn[]): FoundEnds | undefined {
  for (const words of ENDS) {
    const found = endsBy(words, columns);
    if (found) return found;
  }
  return undefined;
}

/** Headers and looks of columns together. */
export const seen = (names: readonly string[], looks: readonly ColumnLooks[]): SeenColumn[] =>
  looks.map((look, i) => ({ word: folded(names[i] ?? ''), looks: look }));
