import type { Dossier } from '../../../dossier/dossier.ts';
import type { Column } from '../../columns/column.ts';
import type { WriteContext } from '../../format.ts';
import { type ZippedFile, zipped } from '../../zipped.ts';
import type { ExcelLimits } from '../excel.ts';
import { SHEETS } from '../own.ts';
import { headingOf } from '../texts.ts';
import { aboutRows } from './about.ts';
import { LongTexts } from './long-texts.ts';
import { firstParts, lastParts } from './package.ts';
import { nthName, Places } from './places.ts';
import { type SheetCell, type SheetColumn, type SheetPlan, sheetParts } from './sheet.ts';
import { type Table, tablesOf } from './tables.ts';

const DATES = new Set(['when', 'said', 'published']);
const LONG = new Set(['summary', 'quote', 'name', 'title', 'text', 'part']);
const WIDTHS: Readonly<Record<string, number>> = {
  id: 28,
  name: 32,
  title: 40,
  summary: 60,
  quote: 50,
  text: 100,
  subject: 26,
  object: 26,
  relations: 30,
  source: 24,
  source_title: 30,
  url: 30,
};

function sheetColumn({ id, type }: Pick<Column<never>, 'id' | 'type'>): SheetColumn {
  const width = WIDTHS[id] ?? (type === 'text' ? 18 : 12);
  return { heading: headingOf(id), width, sort: DATES.has(id) ? 'date' : LONG.has(id) ? 'long' : 'plain' };
}

/** The cells of a table, texts as they stand in a sheet, over as many sheets as it takes: always one, which may be empty. */
function* sheetsOf(table: Table, most: number, long: LongTexts): Iterable<SheetPlan> {
  const rows = table.rows[Symbol.iterator]();
  let next = rows.next();
  function* upToMost(): Iterable<readonly SheetCell[]> {
    for (let count = 0; count < most && !next.done; count += 1) {
      yield next.value.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: long.fitted(cell.value) } : cell,
      );
      next = rows.next();
    }
  }
  const columns = table.columns.map(sheetColumn);
  for (let n = 0; n === 0 || !next.done; n += 1)
    yield { name: nthName(table.name, n), columns, rows: upToMost() };
}

function* plansOf(
  dossier: Dossier,
  context: WriteContext,
  long: LongTexts,
  { rows }: ExcelLimits,
): Iterable<SheetPlan> {
  const plain = (id: string): SheetColumn => sheetColumn({ id, type: 'text' });
  const about = aboutRows(dossier, context).map((row) => row.map((text) => ({ value: long.fitted(text) })));
  yield { name: SHEETS.about, columns: [plain('item'), plain('text')], rows: about };
  for (const table of tablesOf(dossier, new Places(dossier, rows - 1)))
    yield* sheetsOf(table, rows - 1, long);
  if (long.rows.length > 0)
    yield {
      name: SHEETS.longTexts,
      columns: [plain('number'), plain('part_number'), plain('text')],
      rows: long.rows,
    };
}

function* filesOf(dossier: Dossier, context: WriteContext, limits: ExcelLimits): Iterable<ZippedFile> {
  yield* firstParts();
  const names: string[] = [];
  for (const plan of plansOf(dossier, context, new LongTexts(limits.cellLength), limits)) {
    yield* sheetParts(plan, names.length, limits);
    names.push(plan.name);
  }
  yield* lastParts(names);
}

/**
 * A workbook for Excel within `limits`: a table that has more rows than a sheet goes on in the next, a text that is longer than a cell in
 * the sheet 'Long texts'. Written here and not by write-excel-file, which can make no links and hands everything above 160 kB to a
 * worker made from text, which the page's policy forbids.
 */
export const workbookOf = (dossier: Dossier, context: WriteContext, limits: ExcelLimits): Uint8Array =>
  zipped(filesOf(dossier, context, limits), context.exportedOn);
