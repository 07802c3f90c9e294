import type { Archive } from '../../reading/archive/zip.ts';
import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import type { Unreadable } from '../../reading/part.ts';
import { placeOf } from '../excel.ts';
import { readPart } from './parts.ts';
import { type CellValue, SheetCells, type SheetRemark, type SheetRow } from './sheet.ts';
import type { NamedSheet, Workbook } from './workbook.ts';

/** A row of a table, as the spreadsheet counts it, from 1. */
interface TableRow {
  readonly number: number;
  readonly cells: readonly (CellValue | undefined)[];
}

/** A sheet as a table: rows and columns without any cell are left out. */
export interface SheetTable {
  readonly name: string;
  /** Places of its columns in the sheet, from 0. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
}

/** A single cell in the last corner must not make billions. */
const tooWide = (name: string, limits: Limits, needed?: number): Unreadable =>
  refusedBeyond('xlsx/too-many-cells', limits, 'cells', {
    found: (much) => `The sheet “${name}” spans ${much}`,
    ...(needed !== undefined && { needed }),
    fix: 'Look for stray cells far away from the table, and clear them.',
  });

/** Cells that are merged downwards hold their one value for each of their rows; beside each other, the first has it. */
function fillMerged(name: string, { rows, merged }: SheetCells, limits: Limits, remark: SheetRemark): void {
  const numbers = new Map(rows.map(({ number }, i) => [number, i]));
  let looks = 0;
  for (const range of merged) {
    const [from, to] = range.split(':').map(placeOf);
    const start = from && numbers.get(from[1] + 1);
    if (!from || !to || start === undefined) continue;
    const value = rows[start]?.cells.get(from[0]);
    if (value === undefined) continue;
    let filled = 0;
    for (let i = start + 1; i < rows.length; i += 1) {
      const row = rows[i] as SheetRow;
      looks += 1;
      if (looks > limits.cells) throw tooWide(name, limits);
      if (row.number > to[1] + 1) break;
      if (row.cells.has(from[0])) continue;
      row.cells.set(from[0], value);
      filled += 1;
    }
    const message =
      filled > 0
        ? 'What the merged cells hold was read for each of their rows.'
        : 'Of the merged cells, the first holds what was read.';
    remark('xlsx/merged', 'note', `${name}!${range}`, message);
  }
}

function compact(name: string, rows: readonly SheetRow[], limits: Limits): SheetTable {
  const used = new Set<number>();
  for (const { cells } of rows) for (const column of cells.keys()) used.add(column);
  const spanned = used.size * rows.length;
  if (spanned > limits.cells) throw tooWide(name, limits, spanned);
  const columns = [...used].sort((a, b) => a - b);
  const table = rows.map(({ number, cells }) => ({
    number,
    cells: columns.map((column) => cells.get(column)),
  }));
  return { name, columns, rows: table };
}

/** Reads one sheet; undefined where it has no cells to have, such as a chart. Throws an {@link Unreadable}. */
export async function sheetTable(
  archive: Archive,
  workbook: Workbook,
  { name, path, hidden }: NamedSheet,
  limits: Limits,
  remark: SheetRemark,
): Promise<SheetTable | undefined> {
  if (path === undefined) {
    remark(
      'xlsx/no-cells',
      'note',
      name,
      'The sheet is a chart or the like, and holds no cells; it is left out.',
    );
    return undefined;
  }
  if (hidden)
    remark('xlsx/hidden', 'note', name, 'The sheet is hidden in the workbook; it is read like the others.');
  const cells = new SheetCells(name, workbook, limits, remark);
  await readPart(archive, path, cells, limits);
  fillMerged(name, cells, limits, remark);
  return compact(name, cells.rows, limits);
}
