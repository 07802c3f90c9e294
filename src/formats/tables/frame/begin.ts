import { isEmpty, type Row, trimmed } from '../cell.ts';
import { hasHeader, isColumnWord } from '../guess/header.ts';
import { fillOf, firstText, thinFill, usualFill } from './filled.ts';
import { isOverTwoRows } from './header-rows.ts';

/** Titles and notes above a table are looked for in so many rows. */
const MOST = 60;
/** Rows by which it is told what is usual. */
const LOOKED_AT = 300;

interface Filled {
  /** Place among all rows, from 0. */
  readonly at: number;
  readonly row: Row;
  readonly fill: number;
}

const words = ({ row }: Filled): number => row.filter((cell) => isColumnWord(trimmed(cell))).length;

/** True for a row above the table: it fills few cells, and does not name columns; or it begins with `#` and has another number of cells. */
function isTitle({ row, fill }: Filled, usual: number): boolean {
  if (firstText(row).startsWith('#') && fill !== usual) return true;
  return fill <= thinFill(usual) && !row.some((cell) => isColumnWord(trimmed(cell)));
}

/** The place of the first row after an empty one that names columns, where what stands above it fills fewer cells, or has no words for columns. */
function afterGap(filled: readonly Filled[], from: number, usual: number, rows: readonly Row[]): number {
  const above: Filled[] = [];
  for (let i = from; i < filled.length && i < from + 10; i += 1) {
    const [row, before] = [filled[i], filled[i - 1]];
    if (!row) break;
    const isAfterGap = i > from && before !== undefined && row.at > before.at + 1;
    if (isAfterGap && row.fill >= usual && above.every((one) => words(one) === 0)) {
      const isWider = above.every(({ fill }) => fill < row.fill);
      if ((isWider || words(row) > 0) && hasHeader(rows.slice(row.at).filter((one) => !isEmpty(one))))
        return i;
    }
    above.push(row);
  }
  return from;
}

/** Guesses the row with which a table begins, by its place among all rows, from 0: above it may stand titles, notes and empty rows. */
export function beginOf(rows: readonly Row[]): number {
  const filled: Filled[] = [];
  for (let at = 0; at < rows.length && filled.length < LOOKED_AT; at += 1) {
    const row = rows[at] ?? [];
    const fill = fillOf(row);
    if (fill > 0) filled.push({ at, row, fill });
  }
  const [first] = filled;
  if (!first) return 0;
  const usual = usualFill(filled.map(({ row }) => row));
  if (usual < 2) return first.at;
  let from = 0;
  for (; from < MOST && from < filled.length; from += 1) {
    const row = filled[from];
    if (!row || !isTitle(row, usual) || isOverTwoRows(rows.slice(row.at, row.at + LOOKED_AT))) break;
  }
  if (from === MOST || from >= filled.length) return first.at;
  return filled[afterGap(filled, from, usual, rows.slice(0, LOOKED_AT))]?.at ?? first.at;
}
