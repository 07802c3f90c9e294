import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../../columns/claims.ts';
import type { Column } from '../../columns/column.ts';
import { ENTITY_TABLE } from '../../csv/columns.ts';
import { unguarded } from '../../csv/guard.ts';
import type { Draft } from '../../draft/draft.ts';
import { numberIn, textIn } from '../../roundtrip/fields.ts';
import { withMore } from '../../tables/own/more.ts';
import {
  type OwnRow,
  restoreClaim,
  restoreEntity,
  restoreRelation,
  restoreSource,
  restoreWord,
} from '../../tables/own/restore.ts';
import { numberAtEnd, OWN_FORMAT, SHEETS } from '../own.ts';
import { columnOf } from '../texts.ts';
import type { CellValue } from './sheet.ts';
import type { SheetTable } from './sheet-table.ts';

type Known = ReadonlySet<string>;

const known = (columns: readonly Pick<Column<never>, 'id'>[], ...more: string[]): Known =>
  new Set([...columns.map(({ id }) => id), ...more]);

/** The columns of the sheets whose rows may get attributes, with those that are there for people only. */
const KNOWN = {
  entities: known(ENTITY_TABLE),
  sources: known(SOURCE_COLUMNS),
  claims: known(CLAIM_COLUMNS, 'source_title', 'speaker_names'),
} as const;

/** The texts of the sheet 'Long texts', by their numbers. */
function longTexts(tables: readonly SheetTable[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string[]>();
  for (const { cells } of rowsOf(tables, SHEETS.longTexts)) {
    const [number, part] = [numberIn(cells, 'number'), numberIn(cells, 'part_number')];
    if (number === undefined || part === undefined) continue;
    const parts = texts.get(number) ?? [];
    parts.push(textIn(cells, 'text') ?? '');
    texts.set(number, parts);
  }
  return new Map([...texts].map(([number, parts]) => [number, parts.join('')]));
}

function original(value: CellValue, long: ReadonlyMap<number, string> | undefined): CellValue {
  if (typeof value !== 'string') return value;
  const number = long?.size ? numberAtEnd(value) : undefined;
  const rest = number === undefined ? undefined : long?.get(number);
  const whole = rest === undefined ? value : value.slice(0, value.lastIndexOf(' … [')) + rest;
  return unguarded(whole);
}

/** The rows of all sheets of a name, by the ids of their columns. What stands in columns that are not `columns` becomes attributes. */
function* rowsOf(
  tables: readonly SheetTable[],
  name: string,
  long?: ReadonlyMap<number, string>,
  columns?: Known,
): Iterable<OwnRow> {
  for (const table of tables) {
    if (!table.name.startsWith(name) || !/^( \d+)?$/.test(table.name.slice(name.length))) continue;
    const [head, ...rows] = table.rows;
    const headings = head?.cells.map((heading) => String(heading ?? '').trim()) ?? [];
    for (const { number, cells } of rows) {
      const fields = new Map<string, CellValue>();
      const more: [string, CellValue][] = [];
      cells.forEach((cell, i) => {
        if (cell === undefined) return;
        const [heading, value] = [headings[i] || `Column ${i + 1}`, original(cell, long)];
        const id = columnOf(heading);
        if (columns && !columns.has(id)) more.push([heading, value]);
        else fields.set(id, value);
      });
      const whole = withMore(fields, more);
      if (whole.size > 0) yield { where: `${table.name}, row ${number}`, cells: whole };
    }
  }
}

/** True when the tables are those of a workbook of ours. */
export function isOwn(tables: readonly SheetTable[]): boolean {
  for (const { cells } of rowsOf(tables, SHEETS.about))
    if (textIn(cells, 'item') === 'Format') return textIn(cells, 'text') === OWN_FORMAT;
  return false;
}

/** Puts the dossier that a workbook of ours holds into the draft. What its cells say now counts, not what was written. */
export function restoreWorkbook(tables: readonly SheetTable[], draft: Draft): void {
  const long = longTexts(tables);
  for (const { cells } of rowsOf(tables, SHEETS.about, long)) {
    if (textIn(cells, 'item') === 'Title') draft.title = textIn(cells, 'text');
    if (textIn(cells, 'item') === 'Id') draft.id = textIn(cells, 'text');
  }
  draft.exactPlaces = true;
  for (const row of rowsOf(tables, SHEETS.vocabulary, long)) restoreWord(row, draft);
  for (const row of rowsOf(tables, SHEETS.entities, long, KNOWN.entities)) restoreEntity(row, draft);
  for (const row of rowsOf(tables, SHEETS.sources, long, KNOWN.sources)) restoreSource(row, draft);
  for (const row of rowsOf(tables, SHEETS.claims, long, KNOWN.claims)) restoreClaim(row, draft);
  for (const row of rowsOf(tables, SHEETS.relations, long)) restoreRelation(row, draft);
}
