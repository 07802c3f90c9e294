import { type Cell, type Row, trimmed } from '../cell.ts';

/** What the first cells of a column look like. */
export interface ColumnLooks {
  /** Cells that hold something, as text. */
  readonly filled: readonly string[];
  readonly different: ReadonlySet<string>;
  readonly numbers: boolean;
  readonly dates: boolean;
  readonly urls: boolean;
}

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:[.,' \u00A0\u202F]\d{3})*)(?:[.,]\d+)?(?:[eE][-+]?\d+)?$/;
const DATE = /^(?:\d{4}(?:[-/.]\d{1,2}){1,2}(?:[T ][\d:.]+Z?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/;
const URL_START = /^(?:https?:\/\/|www\.)\S+$/i;

/** True for text that looks like a number, whatever its separators. */
export const looksNumeric = (text: string): boolean => text.length <= 40 && NUMBER.test(text);
/** True for text that looks like a day or month. */
export const looksDated = (text: string): boolean => text.length <= 40 && DATE.test(text);

/** Looks at the cells of the nth column. */
export function looksOf(rows: readonly Row[], i: number): ColumnLooks {
  const filled = rows.map((row) => trimmed(row[i])).filter((text) => text !== '');
  const all = (test: (text: string) => boolean): boolean => filled.length > 0 && filled.every(test);
  return {
    filled,
    different: new Set(filled),
    numbers: all(looksNumeric),
    dates: all(looksDated),
    urls: all((text) => URL_START.test(text)),
  };
}

/** The number of cells of the widest row. */
export const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((width, row) => Math.max(width, row.length), 0);

/** The number of cells that half of the rows have at least. */
export function usualWidth(rows: readonly Row[]): number {
  const widths = rows.map(({ length }) => length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Cells as they are shown. */
export const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell));
