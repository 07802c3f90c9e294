import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../columns/claims.ts';
import type { Column } from '../columns/column.ts';
import { VOCABULARY_COLUMNS } from '../columns/vocabulary.ts';
import type { Draft } from '../draft/draft.ts';
import { isObject } from '../json/value.ts';
import type { Input } from '../reading/input.ts';
import type { Part } from '../reading/part.ts';
import { parsedJson } from '../roundtrip/json.ts';
import { RestoredVocabulary } from '../roundtrip/restored-vocabulary.ts';
import { isEmpty, type Row, trimmed } from '../tables/cell.ts';
import { withMore } from '../tables/own/more.ts';
import {
  type OwnRow,
  restoreClaim,
  restoreEntity,
  restoreRelation,
  restoreSource,
  restoreWord,
} from '../tables/own/restore.ts';
import { clean } from '../text.ts';
import { ENTITY_TABLE, RELATION_TABLE } from './columns.ts';
import { bestShape } from './cut/delimiter.ts';
import { unguarded } from './guard.ts';
import { beginningOf, tableOf } from './text.ts';

type Sort = 'vocabulary' | 'entities' | 'sources' | 'claims' | 'relations';

/** A sort of table: its columns, and those of them by which it is known, since nobody else has these. */
interface OwnDesign {
  readonly sort: Sort;
  readonly columns: ReadonlySet<string>;
  readonly marks: readonly string[];
}

/** A table that we wrote. */
interface OwnTable extends OwnDesign {
  readonly part: Part;
  readonly delimiter: string;
}

const ids = (columns: readonly Pick<Column<never>, 'id'>[]): ReadonlySet<string> =>
  new Set(columns.map(({ id }) => id));

/** Our tables in the order in which they are read. */
const TABLES: readonly OwnDesign[] = [
  { sort: 'vocabulary', columns: ids(VOCABULARY_COLUMNS), marks: ['word_for', 'id', 'colour_light'] },
  { sort: 'entities', columns: ids(ENTITY_TABLE), marks: ['id', 'name', 'kind_label', 'alias_languages'] },
  { sort: 'sources', columns: ids(SOURCE_COLUMNS), marks: ['id', 'title', 'archived_url', 'based_on'] },
  { sort: 'claims', columns: ids(CLAIM_COLUMNS), marks: ['id', 'relations', 'stance', 'number_same_as'] },
  {
    sort: 'relations',
    columns: ids(RELATION_TABLE),
    marks: ['subject', 'object', 'type_label', 'origins', 'claims'],
  },
];

/** The tables among `parts` as ours, in the order in which they are read; undefined when one of them is somebody else's. */
export async function ownTables(
  input: Input,
  parts: readonly Part[],
): Promise<readonly OwnTable[] | undefined> {
  const found: OwnTable[] = [];
  for (const part of parts) {
    const { text, whole } = await beginningOf(input, part);
    const { rows, delimiter } = bestShape(text, whole);
    const header = new Set(rows[0]?.map(trimmed));
    const own = TABLES.find(({ marks }) => marks.every((id) => header.has(id)));
    if (!own) return undefined;
    found.push({ ...own, part, delimiter });
  }
  const order = ({ sort }: OwnTable): number => TABLES.findIndex((table) => table.sort === sort);
  return found.length > 0 ? found.sort((a, b) => order(a) - order(b)) : undefined;
}

/** The cells of a row by the ids of their columns, without their guards. What stands in columns of nobody's becomes attributes. */
function fieldsOf(header: readonly string[], row: Row, known: ReadonlySet<string>): OwnRow['cells'] {
  const fields = new Map<string, string>();
  const more: [string, string][] = [];
  row.forEach((cell, i) => {
    if (cell === '') return;
    const [id, text] = [header[i] || `Column ${i + 1}`, unguarded(String(cell))];
    if (known.has(id) || id === 'exact') fields.set(id, text);
    else more.push([id, text]);
  });
  restoreExact(fields);
  return withMore(fields, more);
}

/** Puts texts back that were not fit for every tool, unless somebody has changed what is shown of them. */
function restoreExact(fields: Map<string, string>): void {
  const exact = parsedJson(fields.get('exact') ?? '{}');
  if (!isObject(exact)) return;
  for (const [id, text] of Object.entries(exact))
    if (typeof text === 'string' && clean(text) === fields.get(id)) fields.set(id, text);
}

/** Reads the tables that we wrote: what their cells say now, whoever has changed them. */
export async function readOwn(input: Input, tables: readonly OwnTable[], draft: Draft): Promise<void> {
  const vocabulary = new RestoredVocabulary(draft);
  const isDescribed = tables.some(({ sort }) => sort === 'vocabulary');
  draft.exactPlaces = true;
  const use = (sort: Sort, row: OwnRow): void => {
    const { cells } = row;
    if (sort === 'vocabulary') restoreWord(row, draft);
    else if (sort === 'entities') {
      if (!isDescribed) vocabulary.kind(String(cells.get('kind') ?? 'entity'), cells);
      restoreEntity(row, draft);
    } else if (sort === 'sources') restoreSource(row, draft);
    else if (sort === 'claims') restoreClaim(row, draft);
    else {
      if (!isDescribed && cells.has('type')) vocabulary.type(String(cells.get('type')), cells);
      restoreRelation(row, draft);
    }
  };
  for (const { part, sort, columns, delimiter } of tables) {
    let [header, number, used] = [undefined as readonly string[] | undefined, 0, 0];
    for await (const rows of tableOf(input, part, delimiter, draft, true, true).rows())
      for (const row of rows) {
        number += 1;
        if (isEmpty(row)) continue;
        if (!header) {
          header = row.map(trimmed);
          continue;
        }
        used += 1;
        use(sort, { where: `${part.name}, row ${number}`, cells: fieldsOf(header, row, columns) });
      }
    draft.remark(
      'table/rows',
      'note',
      part.name,
      `${part.name}: ${used} ${used === 1 ? 'row' : 'rows'} read.`,
    );
  }
  vocabulary.done();
}
