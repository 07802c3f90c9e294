import { SHAPES, type Triple } from '../../../dossier/types.ts';
import { claimFrom, sourceFrom } from '../../columns/restored.ts';
import { unguarded } from '../../csv/guard.ts';
import type { Draft } from '../../draft/draft.ts';
import { entityFrom } from '../../roundtrip/entity.ts';
import { type Fields, listIn, numberIn, textIn, yesIn } from '../../roundtrip/fields.ts';
import { numberAtEnd, OWN_FORMAT, SHEETS } from '../own.ts';
import { columnOf } from '../texts.ts';
import type { CellValue } from './sheet.ts';
import type { SheetTable } from './sheet-table.ts';

/** The texts of the sheet 'Long texts', by their numbers. */
function longTexts(tables: readonly SheetTable[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string[]>();
  for (const { cells } of rowsOf(tables, SHEETS.longTexts, undefined)) {
    const [number, part] = [numberIn(cells, 'number'), numberIn(cells, 'part_number')];
    if (number === undefined || part === undefined) continue;
    const parts = texts.get(number) ?? [];
    parts.push(textIn(cells, 'text') ?? '');
    texts.set(number, parts);
  }
  return new Map([...texts].map(([number, parts]) => [number, parts.join('')]));
}

interface FoundRow {
  readonly where: string;
  readonly cells: Fields;
}

function original(value: CellValue, long: ReadonlyMap<number, string> | undefined): CellValue {
  if (typeof value !== 'string') return value;
  const number = long?.size ? numberAtEnd(value) : undefined;
  const rest = number === undefined ? undefined : long?.get(number);
  const whole = rest === undefined ? value : value.slice(0, value.lastIndexOf(' … [')) + rest;
  return unguarded(whole);
}

/** The rows of all sheets of a name, by the ids of their columns. */
function* rowsOf(
  tables: readonly SheetTable[],
  name: string,
  long: ReadonlyMap<number, string> | undefined,
): Iterable<FoundRow> {
  const own = tables.filter((one) => one.name === name || /^ \d+$/.test(one.name.replace(name, '')));
  for (const table of own) {
    const [head, ...rows] = table.rows;
    const ids = head?.cells.map((heading) => columnOf(String(heading ?? ''))) ?? [];
    for (const { number, cells } of rows) {
      const fields = new Map<string, CellValue>();
      cells.forEach((value, i) => {
        if (value !== undefined && ids[i]) fields.set(ids[i], original(value, long));
      });
      yield { where: `${table.name}!${number}`, cells: fields };
    }
  }
}

/** True when the tables are those of a workbook of ours. */
export function isOwn(tables: readonly SheetTable[]): boolean {
  for (const { cells } of rowsOf(tables, SHEETS.about, undefined))
    if (textIn(cells, 'item') === 'Format') return textIn(cells, 'text') === OWN_FORMAT;
  return false;
}

const given = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

function restoreWord(cells: Fields, draft: Draft): void {
  const id = textIn(cells, 'id');
  if (id === undefined) return;
  const label = textIn(cells, 'label');
  const family = textIn(cells, 'family');
  const sort = textIn(cells, 'word_for');
  const hidden = yesIn(cells, 'hidden') ? true : undefined;
  if (sort === 'kind') {
    const shape = SHAPES.find((one) => one === cells.get('shape'));
    const [plural, icon] = [textIn(cells, 'plural'), textIn(cells, 'icon')];
    draft.kind(id, given({ label, plural, shape, icon, family }));
  } else if (sort === 'relation type') {
    const [inverse, directed] = [textIn(cells, 'inverse'), yesIn(cells, 'directed')];
    draft.type(id, given({ family, label, inverse, directed }));
  } else if (sort === 'family') {
    const [light = '#6F7680', dark = '#9AA1AB'] = [
      textIn(cells, 'colour_light'),
      textIn(cells, 'colour_dark'),
    ];
    draft.family({ id, label: label ?? id, colour: { light, dark }, ...given({ hidden }) });
  }
}

function restoreEntity({ cells, where }: FoundRow, draft: Draft): void {
  const id = textIn(cells, 'id');
  if (id === undefined) return;
  draft.entity(entityFrom(cells, id, textIn(cells, 'name') ?? id), where);
  const [x, y] = [numberIn(cells, 'x'), numberIn(cells, 'y')];
  if (x !== undefined && y !== undefined) draft.place(id, x, y, where, yesIn(cells, 'pinned'));
}

function restoreClaim({ cells, where }: FoundRow, draft: Draft): void {
  const { claim, unreadable } = claimFrom(cells);
  if (unreadable > 0)
    draft.remark(
      'xlsx/relation',
      'warning',
      where,
      `${unreadable} of the relations that the claim lists cannot be read.`,
    );
  for (const name of ['stance', 'certainty', 'credibility'] as const) {
    const text = textIn(cells, name);
    if (text !== undefined && claim[name] === undefined)
      draft.remark('xlsx/word', 'warning', where, `“${text}” is no ${name}; it is left out.`);
  }
  draft.claim(claim, where);
}

/** A relation that somebody has added to the sheet, without a claim, becomes one whose source is the file. */
function restoreRelation({ cells, where }: FoundRow, draft: Draft): void {
  if (listIn(cells, 'claims') !== undefined) return;
  const triple = [textIn(cells, 'subject'), textIn(cells, 'type'), textIn(cells, 'object')];
  if (triple.every((part) => part !== undefined))
    draft.claim({ asserts: [triple as unknown as Triple] }, where);
}

/** Puts the dossier that a workbook of ours holds into the draft. What its cells say now counts, not what was written. */
export function restoreWorkbook(tables: readonly SheetTable[], draft: Draft): void {
  const long = longTexts(tables);
  for (const { cells } of rowsOf(tables, SHEETS.about, long)) {
    if (textIn(cells, 'item') === 'Title') draft.title = textIn(cells, 'text');
    if (textIn(cells, 'item') === 'Id') draft.id = textIn(cells, 'text');
  }
  draft.exactPlaces = true;
  for (const { cells } of rowsOf(tables, SHEETS.vocabulary, long)) restoreWord(cells, draft);
  for (const row of rowsOf(tables, SHEETS.entities, long)) restoreEntity(row, draft);
  for (const row of rowsOf(tables, SHEETS.sources, long)) {
    const id = textIn(row.cells, 'id');
    if (id !== undefined) draft.source(sourceFrom(row.cells, id), row.where);
  }
  for (const row of rowsOf(tables, SHEETS.claims, long)) restoreClaim(row, draft);
  for (const row of rowsOf(tables, SHEETS.relations, long)) restoreRelation(row, draft);
}
