import { type Row, trimmed } from '../cell.ts';

/** How many cells of a row hold something. */
export const fillOf = (row: Row): number => {
  let fill = 0;
  for (const cell of row) if (cell !== '' && trimmed(cell) !== '') fill += 1;
  return fill;
};

/** The first text of a row; '' where it has none. */
export const firstText = (row: Row): string => trimmed(row.find((cell) => trimmed(cell) !== ''));

/** How many cells three quarters of the rows fill at most: what is usual in a table with notes above and below it. */
export function usualFill(rows: readonly Row[]): number {
  const fills = rows
    .map(fillOf)
    .filter((fill) => fill > 0)
    .sort((a, b) => a - b);
  return fills[Math.floor(fills.length * 0.75)] ?? 0;
}

/** The most cells that a title or a note fills in a table in which so many are usual. */
export const thinFill = (usual: number): number => Math.max(1, Math.floor((usual - 1) / 2));

const LONGEST = 200;

/** What stands in a row, as one text to be quoted. */
export function quoted(row: Row): string {
  const text = row
    .map(trimmed)
    .filter((cell) => cell !== '')
    .join(' | ')
    .replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
