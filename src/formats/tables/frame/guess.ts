import { isEmpty, type Row } from '../cell.ts';
import type { TableWish } from '../choice.ts';
import { hasHeader } from '../guess/header.ts';
import type { TableSample } from '../propose.ts';
import { beginOf } from './begin.ts';
import { quoted } from './filled.ts';
import { isOverTwoRows, isShifted, joinedHeader } from './header-rows.ts';
import { Notes } from './notes.ts';

/** Where a table begins and ends in what was seen of it. */
interface GuessedFrame {
  /** Counted from 1. */
  readonly begins: number;
  /** True when it begins elsewhere than with the first row that holds something. */
  readonly isLater: boolean;
  /** The names of columns; undefined where there are none. */
  readonly header: Row | undefined;
  readonly twoRows: boolean;
  readonly shifted: boolean;
  /** The rows below, without empty ones and notes. */
  readonly body: readonly Row[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const isFilled = (row: Row): boolean => !isEmpty(row);

/** Where the table begins, by a wish or by a guess; the first row that holds something where its columns are chosen already. */
function beginsAt(rows: readonly Row[], wish: TableWish | undefined): number {
  if (wish?.begins !== undefined) return wish.begins - 1;
  return wish?.roles ? Math.max(0, rows.findIndex(isFilled)) : beginOf(rows);
}

/** Finds the table in the first rows: titles above and notes below are left out, and its header is one row. */
export function frameOf({ rows, whole }: TableSample, wish: TableWish | undefined): GuessedFrame {
  const at = beginsAt(rows, wish);
  const filled = rows.slice(at).filter(isFilled);
  const anew = wish?.roles === undefined;
  const twoRows = wish?.twoRows ?? (anew && wish?.header !== false && isOverTwoRows(filled));
  const named = twoRows ? [joinedHeader(filled[0] ?? [], filled[1] ?? []), ...filled.slice(2)] : filled;
  const hasNames = wish?.header ?? (twoRows || hasHeader(named));
  const names = hasNames ? named[0] : undefined;
  const below = rows.slice(at + (hasNames ? (twoRows ? 2 : 1) : 0));
  const shifted = wish?.shifted ?? (anew && names !== undefined && isShifted(names, below.filter(isFilled)));
  const notes = whole && wish?.notes !== false ? Notes.of(below) : undefined;
  const end = notes?.endOf(below) ?? below.length;
  const left = notes?.among(below.slice(end)) ?? [];
  return {
    begins: at + 1,
    isLater: at !== rows.findIndex(isFilled),
    header: shifted && names ? ['', ...names] : names,
    twoRows: hasNames && twoRows,
    shifted,
    body: below.filter((row, i) => isFilled(row) && !left[i - end]),
    above: rows.slice(0, at).filter(isFilled).map(quoted),
    below: below
      .slice(end)
      .filter((_, i) => left[i])
      .map(quoted),
  };
}
