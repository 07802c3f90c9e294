import { type Cell, isEmpty, type Row, trimmed } from '../cell.ts';
import { isColumnWord } from '../guess/header.ts';
import { looksDated, looksNumeric, looksOf } from '../guess/sample.ts';
import { fillOf, usualFill } from './filled.ts';

const isText = (cell: Cell): boolean => {
  const text = trimmed(cell);
  return typeof cell === 'string' && !looksNumeric(text) && !looksDated(text);
};

/** True where a name in the first row stands over two or more names of the second: `Sender,,Recipient,` over `Name,Country,Name,Country`. */
function isGrouped(first: Row, second: Row): boolean {
  const has = (row: Row, i: number): boolean => trimmed(row[i]) !== '';
  const groups = first.filter((cell) => trimmed(cell) !== '').length;
  // A text alone in the first column is a title.
  if (groups < 2 && has(first, 0)) return false;
  return first.some((_, i) => has(first, i) && has(second, i) && !has(first, i + 1) && has(second, i + 1));
}

/**
 * Guesses whether names of columns go over the first two of these rows: both are text, the first has names for groups of columns,
 * together they name as many columns as the rows below fill, and the second is not like those.
 */
export function isOverTwoRows([first, second, ...below]: readonly Row[]): boolean {
  if (!first || !second || isEmpty(first) || isEmpty(second)) return false;
  if (![...first, ...second].every(isText) || !isGrouped(first, second)) return false;
  const width = Math.max(first.length, second.length);
  if (fillOf(joinedHeader(first, second)) < usualFill(below)) return false;
  const names = second.map(trimmed).filter((name) => name !== '');
  if (names.filter(isColumnWord).length >= 2) return true;
  const looks = Array.from({ length: width }, (_, i) => looksOf(below, i));
  if (looks.some(({ numbers, dates }) => numbers || dates)) return true;
  const again = looks.some(({ different }, i) => different.has(trimmed(second[i])));
  return new Set(names).size < names.length && !again;
}

/** The names of columns whose header goes over two rows: `Sender` over `Name` is `Sender Name`, and goes on until the next one. */
export function joinedHeader(first: Row, second: Row): Row {
  let group = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    const [upper, lower] = [trimmed(first[i]), trimmed(second[i])];
    if (upper !== '') group = lower === '' ? '' : upper;
    if (lower === '' || upper === lower) return upper;
    return group === '' ? lower : `${group} ${lower}`;
  });
}

/** True for numbers that count rows, from 0 or from 1. */
export function isCount(cells: readonly string[]): boolean {
  const start = Number(cells[0]);
  return (
    cells.length > 1 && (start === 0 || start === 1) && cells.every((cell, i) => cell === `${start + i}`)
  );
}

/**
 * Guesses whether the header lacks a name for the first column, so that each name belongs to the column after the one it stands
 * over: R writes such tables, with the numbers or names of the rows in front.
 */
export function isShifted(header: Row, below: readonly Row[]): boolean {
  const names = header.map(trimmed);
  while (names.at(-1) === '') names.pop();
  const rows = below.filter((row) => !isEmpty(row));
  if (names.length === 0 || names[0] === '' || rows.length < 2) return false;
  const isOneMore = (row: Row): boolean =>
    row.length > names.length && row.slice(names.length + 1).every((cell) => trimmed(cell) === '');
  if (!rows.every((row) => isOneMore(row) && trimmed(row[0]) !== '')) return false;
  if (!rows.some((row) => trimmed(row[names.length]) !== '')) return false;
  const first = rows.map((row) => trimmed(row[0]));
  if (isCount(first)) return true;
  return first.length === names.length && first.every((name, i) => name === names[i]);
}
