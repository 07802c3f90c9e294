import { type Row, trimmed } from '../cell.ts';
import type { ColumnRole } from '../choice.ts';
import { isTotalWord } from '../frame/notes.ts';
import { isMatrixCell, isSum, tieIn } from '../matrix/tie.ts';
import { isColumnWord } from './header.ts';
import { looksNumeric } from './sample.ts';

/** What a matrix is taken to be. */
export interface GuessedMatrix {
  readonly roles: readonly ColumnRole[];
  /** False when it says the same on both sides of its diagonal, or one side is empty. */
  readonly directed?: false;
}

/** Rows that are looked at. */
const MOST = 500;
/** Columns of 0 and 1 that make a table without more signs a matrix of rows and columns of different names. */
const MEMBERSHIPS = 4;

const numberOf = (row: Row, i: number): number => Number(tieIn(row[i], undefined).weight ?? 0);

/** The columns of ties, when the names that the header has are nearly those of the rows. */
function squareColumns(names: readonly string[], rows: readonly Row[]): Set<number> | undefined {
  const own = new Set(rows.map((row) => trimmed(row[0])));
  own.delete('');
  const named = names.flatMap((name, i) => (i > 0 && name !== '' && isTieColumn(rows, i) ? [i] : []));
  const met = named.filter((i) => own.has(names[i] ?? ''));
  if (met.length < 2 || met.length < 0.6 * Math.min(own.size, named.length)) return undefined;
  // Numbers above numbers are named alike by chance, unless they come in one order and nothing names their column.
  if (met.every((i) => looksNumeric(names[i] ?? ''))) {
    if (looksNumeric(names[0] ?? '') || met.length < named.length) return undefined;
    if (!named.every((i, n) => names[i] === trimmed(rows[n]?.[0]))) return undefined;
  }
  return new Set(named.filter((i) => !isTotalColumn(names, rows, i, named)));
}

const isTieColumn = (rows: readonly Row[], i: number): boolean => rows.every((row) => isMatrixCell(row[i]));

/** True for sums of what stands in front: a column that is called so, with the right numbers. */
function isTotalColumn(
  names: readonly string[],
  rows: readonly Row[],
  column: number,
  named: readonly number[],
): boolean {
  if (!isTotalWord(names[column] ?? '')) return false;
  const others = named.filter((i) => i !== column);
  return rows.every((row) => {
    const sum = others.reduce((all, i) => all + numberOf(row, i), 0);
    return isSum(numberOf(row, column), sum);
  });
}

/** The columns of ties, when all that stands below the names is 0, 1 or nothing, as where people are members of groups. */
function memberColumns(names: readonly string[], rows: readonly Row[]): Set<number> | undefined {
  const named = names.flatMap((name, i) => (i > 0 && name !== '' ? [i] : []));
  if (named.length < MEMBERSHIPS || named.length < names.length - 1 || rows.length < 2) return undefined;
  if (names.slice(1).some((name) => isColumnWord(name) || looksNumeric(name))) return undefined;
  const first = rows.map((row) => trimmed(row[0]));
  if (new Set(first).size < first.length || first.some((text) => text === '' || looksNumeric(text)))
    return undefined;
  const texts = rows.flatMap((row) => named.map((i) => trimmed(row[i])));
  const ties = texts.filter((text) => text !== '' && text !== '0');
  const isMember = texts.every((text) => /^[01x]?$/i.test(text));
  return isMember && ties.length > 0 && ties.length < texts.length ? new Set(named) : undefined;
}

/** True when no cell says something else than the one on the other side of the diagonal, and there are some on a side. */
function isSymmetric(names: readonly string[], rows: readonly Row[], columns: ReadonlySet<number>): boolean {
  const places = new Map<string, number>();
  for (const i of columns) if (!places.has(names[i] ?? '')) places.set(names[i] ?? '', i);
  const byName = new Map(rows.map((row) => [trimmed(row[0]), row]));
  let [pairs, both, upper, lower] = [0, true, true, true];
  rows.forEach((row, r) => {
    const own = places.get(trimmed(row[0]));
    for (const i of columns) {
      const other = byName.get(names[i] ?? '');
      if (!other || other === row || own === undefined) continue;
      const [here, there] = [trimmed(row[i]), trimmed(other[own])];
      if (here !== '' && here !== '0') pairs += 1;
      both &&= here === there || numberOf(row, i) === numberOf(other, own);
      const isUpper = rows.indexOf(other) > r;
      if (here !== '') [upper, lower] = [upper && isUpper, lower && !isUpper];
    }
  });
  return pairs > 0 && (both || upper || lower);
}

/** Guesses whether a table is a matrix, by the names above its columns and those in front of its rows, and what its columns mean then. */
export function matrixOf(
  header: Row | undefined,
  body: readonly Row[],
  width: number,
): GuessedMatrix | undefined {
  if (!header || width < 3 || body.length < 2) return undefined;
  const names = Array.from({ length: width }, (_, i) => trimmed(header[i]));
  const rows = body.slice(0, MOST);
  const square = squareColumns(names, rows);
  const columns = square ?? memberColumns(names, rows);
  if (!columns) return undefined;
  const isOnce = square && body.length <= MOST && isSymmetric(names, rows, columns);
  const roles = names.map((name, i): ColumnRole => {
    if (i === 0) return 'source';
    if (columns.has(i)) return 'target';
    return isTotalWord(name) ? 'ignore' : 'attribute';
  });
  return { roles, ...(isOnce && { directed: false }) };
}
