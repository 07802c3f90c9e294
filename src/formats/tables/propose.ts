import { LIMITS, type Limits } from '../reading/limits.ts';
import type { Row } from './cell.ts';
import type { ProposedTable, TableChoice, TableWish } from './choice.ts';
import { quoted } from './frame/filled.ts';
import { kindByName } from './guess/known.ts';
import { shown } from './guess/sample.ts';
import { type Understood, understood } from './understood.ts';

/** The beginning of a table, to be understood. */
export interface TableSample {
  readonly table: string;
  /** The first rows, empty ones too, so that they can be counted. Some thousand are enough. */
  readonly rows: readonly Row[];
  /** True when these are all. */
  readonly whole?: boolean;
  /** As it was guessed or chosen; not for workbooks. */
  readonly delimiter?: string;
}

const SHOWN = 20;

/** The texts by which relations name their ends. */
function namedEnds(tables: readonly Understood[]): Set<string> {
  const ends = new Set<string>();
  for (const { rows, roles, seen: cells } of tables)
    if (rows === 'relations')
      cells.forEach(({ looks }, i) => {
        if (roles[i] === 'source' || roles[i] === 'target')
          for (const text of looks.different) ends.add(text);
      });
  return ends;
}

/** Ends of relations show which column of a table of entities is the id, where its header does not say so. */
function withId(table: Understood, ends: ReadonlySet<string>): Understood {
  const { rows, roles, seen: cells, chosen, known } = table;
  if (rows !== 'entities' || chosen || known !== undefined || ends.size === 0) return table;
  const met = cells.map(({ looks }) =>
    looks.different.size === looks.filled.length
      ? [...looks.different].filter((text) => ends.has(text)).length
      : 0,
  );
  const [id, name] = [roles.indexOf('id'), roles.indexOf('name')];
  const own = met[id >= 0 ? id : name] ?? 0;
  if (id >= 0 && own > 0) return table;
  const best = met.indexOf(Math.max(...met));
  if (best < 0 || (met[best] ?? 0) <= own || best === id) return table;
  return {
    ...table,
    roles: roles.map((role, i) => (i === best ? 'id' : i === id ? 'attribute' : role)),
  };
}

const cellsOf = (row: Row, width: number): string[] =>
  Array.from({ length: width }, (_, i): string => shown(row[i]));

/** What the choice says of where the table is in its rows: only what is not as usual. */
function framed({ frame }: Understood, wish: TableWish | undefined): Partial<TableChoice> {
  const { begins, isLater, twoRows, shifted } = frame;
  return {
    ...((isLater || wish?.begins !== undefined) && { begins }),
    ...((twoRows || shifted) && { begins }),
    ...(twoRows && { twoRows }),
    ...((shifted || wish?.shifted !== undefined) && { shifted }),
    ...(wish?.notes !== undefined && { notes: wish.notes }),
  };
}

/** The first rows that hold something, by their numbers, as a person can choose among them. */
function firstTexts(rows: readonly Row[]): (readonly [number, string])[] {
  const first: (readonly [number, string])[] = [];
  for (let i = 0; i < rows.length && first.length < SHOWN; i += 1) {
    const text = quoted(rows[i] ?? []);
    if (text !== '') first.push([i + 1, text]);
  }
  return first;
}

function proposed(table: Understood, wish: TableWish | undefined): ProposedTable {
  const { sample, frame, columns, titles, rows, roles, known } = table;
  const directed = wish?.directed ?? table.directed;
  const kind =
    wish?.kind ?? (rows === 'entities' && !roles.includes('kind') ? kindByName(sample.table) : undefined);
  return {
    choice: {
      table: sample.table,
      rows,
      ...(sample.delimiter !== undefined && { delimiter: sample.delimiter }),
      ...framed(table, wish),
      header: frame.header !== undefined,
      roles,
      ...(directed !== undefined && { directed }),
      ...(wish?.decimals !== undefined && { decimals: wish.decimals }),
      ...(wish?.days !== undefined && { days: wish.days }),
      ...(kind !== undefined && { kind }),
    },
    columns: titles,
    sample: frame.body.slice(0, SHOWN).map((row) => cellsOf(row, columns.length)),
    begins: frame.begins,
    first: firstTexts(sample.rows),
    isWhole: sample.whole ?? false,
    above: frame.above,
    below: frame.below,
    ...(known !== undefined && { known }),
  };
}

/** What was wished for a table: by its name, or for every table. */
const wishFor = (wishes: readonly TableWish[], { table }: TableSample): TableWish | undefined =>
  wishes.find((wish) => wish.table === table) ?? wishes.find((wish) => wish.table === undefined);

/**
 * Proposes how tables that belong together are to be understood: by the headers that tools and publishers write, by words for columns
 * in several languages, and by what stands in the cells. `wishes` are what a person has decided so far; the rest is proposed
 * anew. Throws an {@link Unreadable}, `table/too-wide`.
 */
export function proposedTables(
  samples: readonly TableSample[],
  wishes: readonly TableWish[] = [],
  limits: Limits = LIMITS,
): ProposedTable[] {
  const tables = samples.map((sample) => understood(sample, wishFor(wishes, sample), limits));
  const ends = namedEnds(tables);
  return tables.map((table) => proposed(withId(table, ends), wishFor(wishes, table.sample)));
}
