import { type Row, trimmed } from '../cell.ts';
import { isNeo4j } from '../columns.ts';
import { looksDated, looksNumeric, looksOf, widthOf } from './sample.ts';
import { ENDS, ENTITY_WORDS, folded, RELATION_WORDS } from './words.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...ENDS.flatMap(({ source, target }) => [...source, ...target]),
  ...[...RELATION_WORDS, ...ENTITY_WORDS].flatMap(([, words]) => words),
  'weight',
]);

/** True when the text is a word that columns are called by. */
export const isColumnWord = (text: string): boolean => WORDS.has(folded(text));

/**
 * Guesses whether the first row names the columns. It does when it has a word for columns, or when it is text above numbers or dates.
 * It does not when it has an empty or numeric cell, or one that stands below again. A table of two columns of text needs a word.
 */
export function hasHeader(rows: readonly Row[]): boolean {
  const [first, ...below] = rows;
  if (!first) return false;
  const cells = first.map(trimmed);
  while (cells.at(-1) === '') cells.pop();
  if (cells.length === 0) return false;
  if (isNeo4j(cells)) return true;
  const worded = cells.filter(isColumnWord).length;
  if (worded >= 2 || (worded === 1 && cells.length === 1)) return true;
  if (cells.some((cell) => looksNumeric(cell) || looksDated(cell))) return false;
  const looks = cells.map((_, i) => looksOf(below, i));
  if (looks.some(({ numbers, dates, urls }) => numbers || dates || urls)) return true;
  if (looks.some(({ different }) => cells.some((cell) => different.has(cell)))) return false;
  return worded > 0 || widthOf(rows) > 2;
}
