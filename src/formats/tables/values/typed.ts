import type { AttributeValue } from '../../../dossier/types.ts';
import { type Cell, type Row, trimmed } from '../cell.ts';
import type { TableColumn } from '../columns.ts';
import { type DecimalMark, decimalMarkOf, isDoubtful, isGrouped, marksIn, numberIn } from './numbers.ts';
import type { Told } from './told.ts';

/** How the cells of a column become attributes. */
export interface ColumnType {
  /** What they are, for messages. */
  readonly name: 'text' | 'number' | 'boolean';
  /** Reads one; undefined for what is none. Columns of text need no reading. */
  readonly read?: (text: string) => number | boolean | undefined;
  /** What is to be said of the column: numbers that are written otherwise than computers do, or that cannot be told. */
  readonly told?: Told;
}

/** Numbers as every tool writes them. Zeros in front are part of a code, such as a postal code. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
/** More digits than these a number cannot hold. */
const DIGITS = 15;
const CODE = /^[-+]?0\d/;

const isLong = (text: string): boolean =>
  text.length > DIGITS && text.replace(/[eE].*$|\D/g, '').length > DIGITS;

function asNumber(text: string): number | undefined {
  if (text.length > 40 || !NUMBER.test(text) || isLong(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

const asBoolean = (text: string): boolean | undefined => {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
};

const TEXT: ColumnType = { name: 'text' };
const PLAIN: ColumnType = { name: 'number', read: asNumber };
const YES_NO: ColumnType = { name: 'boolean', read: asBoolean };
const NUMBERS = new Set(['INT', 'LONG', 'FLOAT', 'DOUBLE', 'BYTE', 'SHORT']);
const FIX = 'Say above the columns how numbers are written.';

const grouped =
  (mark: DecimalMark) =>
  (text: string): number | undefined =>
    CODE.test(text) || isLong(text) ? undefined : numberIn(text, mark);

/** A column of numbers of which nobody can tell what stands before decimals: text. */
function doubtful(name: string, text: string): ColumnType {
  const [first, second] = (['.', ','] as const).map((mark) => numberIn(text, mark));
  const message = `“${text}” in “${name}” may be ${first} or ${second}, and no other value of the column shows which; its values stay text.`;
  return { ...TEXT, told: { code: 'number/doubtful', severity: 'note', message, fix: FIX } };
}

/** A column of numbers that are written in two ways: text. */
function mixed(name: string, texts: readonly string[]): ColumnType {
  const [one, other] = (['.', ','] as const).map((mark) =>
    texts.find((text) => decimalMarkOf([text]) === mark),
  );
  const message = `“${one}” and “${other}” in “${name}” are written in two ways; the values of the column stay text.`;
  return { ...TEXT, told: { code: 'number/mixed', severity: 'note', message, fix: FIX } };
}

/** Numbers as people write them, by what the whole column shows; groups of digits that are all alike may be codes, and stay text. */
function written(name: string, texts: readonly string[], decimals: DecimalMark): ColumnType | undefined {
  const marks = marksIn(texts);
  const mark = decimals ?? decimalMarkOf(texts);
  const read = grouped(mark);
  if (mark === undefined && marks.size > 1)
    return texts.every((text) => read(text) !== undefined) ? mixed(name, texts) : undefined;
  if (!texts.every((text) => read(text) !== undefined)) {
    const open = texts.find(isDoubtful);
    const all = open !== undefined && texts.every((text) => grouped('.')(text) !== undefined);
    return all && mark === undefined ? doubtful(name, open) : undefined;
  }
  const lengths = new Set(texts.map((text) => text.replace(/\D/g, '').length));
  if (decimals === undefined && lengths.size === 1 && texts.every(isGrouped)) return undefined;
  const shown = texts.find((text) => asNumber(text) !== read(text)) ?? '';
  const message = `“${shown}” in “${name}” is read as ${read(shown)}, as the whole column is written.`;
  return { name: 'number', read, told: { code: 'number/written', severity: 'note', message, fix: FIX } };
}

const filledTexts = (rows: readonly Row[], i: number): string[] =>
  rows.flatMap((row) => {
    const cell = row[i];
    return typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [];
  });

/** True when a column of plain numbers could be meant with groups of thousands, as another of its table is written. */
const mayBeGroups = (texts: readonly string[]): boolean => {
  const pointed = texts.filter((text) => text.includes('.'));
  return pointed.length > 0 && pointed.every(isDoubtful);
};

/**
 * The types that the rows of columns agree on, by their places: numbers or booleans where all that stands there is one, else text. How
 * numbers are written is guessed for a whole column, or as `decimals` says.
 */
export function typesOf(
  columns: readonly (readonly [at: number, column: TableColumn])[],
  rows: readonly Row[],
  decimals: DecimalMark,
): ReadonlyMap<number, ColumnType> {
  const sampled = columns.map(([at, column]) => ({ at, column, texts: filledTexts(rows, at) }));
  const found = sampled.map(({ column: { neo4j, name }, texts }): ColumnType => {
    if (neo4j !== undefined) return NUMBERS.has(neo4j) ? PLAIN : neo4j === 'BOOLEAN' ? YES_NO : TEXT;
    if (texts.length === 0) return TEXT;
    if (texts.every((text) => asNumber(text) !== undefined))
      return decimals === ',' ? (written(name, texts, decimals) ?? PLAIN) : PLAIN;
    if (texts.every((text) => asBoolean(text) !== undefined)) return YES_NO;
    return written(name, texts, decimals) ?? TEXT;
  });
  const commas = found.some(({ told }, i) => told && decimalMarkOf(sampled[i]?.texts ?? []) === ',');
  return new Map(
    sampled.map(({ at, column, texts }, i) => {
      const type = found[i] ?? TEXT;
      const open = commas && decimals === undefined && type === PLAIN && mayBeGroups(texts);
      return [at, open ? doubtful(column.name, texts.find(isDoubtful) ?? '') : type];
    }),
  );
}

/** A cell as an attribute; `odd` is told when it is none of its column's type and stays text. Undefined for an empty cell. */
export function attributeOf(
  cell: Cell | undefined,
  type: ColumnType,
  list: boolean,
  odd: () => void,
): AttributeValue | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell !== 'string') return cell;
  if (list) return cell.split(';').map((part) => attributeOf(part, type, false, odd) ?? '');
  if (!type.read) return cell;
  const value = type.read(trimmed(cell));
  if (value === undefined) odd();
  return value ?? cell;
}
