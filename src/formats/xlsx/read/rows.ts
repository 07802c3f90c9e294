import type { Row, TableSource } from '../../tables/cell.ts';
import type { TableSample } from '../../tables/propose.ts';
import type { SheetTable } from './sheet-table.ts';

/** Rows that a table is understood by. */
const SAMPLE = 2000;
/** Rows that are handed on at once. */
const AT_ONCE = 1000;
const EMPTY: Row = [];

/** The rows of a sheet as the spreadsheet counts them: where it has none, empty ones. */
function* rowsOf({ rows }: SheetTable): Iterable<Row> {
  let number = 0;
  for (const row of rows) {
    for (number += 1; number < row.number; number += 1) yield EMPTY;
    yield row.cells.map((value) => value ?? '');
  }
}

async function* inGroups(sheet: SheetTable): AsyncIterable<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rowsOf(sheet)) {
    group.push(row);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  yield group;
}

const nameOf = (file: string, { name }: SheetTable): string => `${file}#${name}`;

/** A sheet as a table to be read. */
export const sourceOf = (file: string, sheet: SheetTable): TableSource => ({
  table: nameOf(file, sheet),
  rows: () => inGroups(sheet),
});

/** The beginning of a sheet, by which it is understood. */
export function sampleOf(file: string, sheet: SheetTable): TableSample {
  const rows = [...rowsOf({ ...sheet, rows: sheet.rows.slice(0, SAMPLE) })];
  return { table: nameOf(file, sheet), rows, whole: sheet.rows.length <= SAMPLE };
}
