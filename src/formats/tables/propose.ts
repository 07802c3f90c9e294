import { refusedBeyond } from '../reading/limits/beyond.ts';
import { LIMITS, type Limits } from '../reading/limits.ts';
import { isEmpty, type Row, trimmed } from './cell.ts';
import type { ProposedTable, TableChoice } from './choice.ts';
import { columnsOf, type TableColumn } from './columns.ts';
import { type SeenColumn, seen } from './guess/columns.ts';
import { hasHeader } from './guess/header.ts';
import { kindByName } from './guess/known.ts';
import { type Meaning, meaningOf } from './guess/meaning.ts';
import { looksOf, shown, usualWidth, widthOf } from './guess/sample.ts';

/** The beginning of a table, to be understood. */
export interface TableSample {
  readonly table: string;
  /** The first rows; empty ones are passed over. Some thousand are enough. */
  readonly rows: readonly Row[];
  /** As it was guessed or chosen; not for workbooks. */
  readonly delimiter?: string;
}

const SHOWN = 20;
const NOTHING: Meaning = { rows: 'ignore', roles: [] };

/** A table while it is being understood. */
interface Understood extends Meaning {
  readonly sample: TableSample;
  readonly header: boolean;
  readonly body: readonly Row[];
  readonly columns: readonly TableColumn[];
  readonly titles: readonly string[];
  readonly seen: readonly SeenColumn[];
  /** True when a person has said what its columns are. */
  readonly chosen: boolean;
}

/** True when a choice of roles makes sense for what the rows are said to be. */
function rolesHold({ rows, roles }: TableChoice, width: number): boolean {
  if (roles.length !== width || rows === 'ignore') return false;
  const ends = roles.includes('source') || roles.includes('target');
  return rows === 'relations' ? ends : !ends;
}

function understood(sample: TableSample, choice: TableChoice | undefined, limits: Limits): Understood {
  const filled = sample.rows.filter((row) => !isEmpty(row));
  const header = choice?.header ?? hasHeader(filled);
  const body = header ? filled.slice(1) : filled;
  const columns = header ? columnsOf(filled[0], usualWidth(body)) : columnsOf(undefined, widthOf(filled));
  if (columns.length > limits.columns)
    throw refusedBeyond('table/too-wide', limits, 'columns', {
      found: (much) => `The table ${sample.table} has ${much}`,
      needed: columns.length,
      fix: 'Check what separates its cells.',
    });
  const titles = columns.map(({ name }, i) => (header && trimmed(filled[0]?.[i])) || name);
  const looks = columns.map((_, i) => looksOf(body, i));
  const cells = seen(header ? columns.map(({ name }) => name) : [], looks);
  const base = { sample, header, body, columns, titles, seen: cells };
  const wanted = choice?.rows === 'ignore' ? undefined : choice?.rows;
  const meaning: Meaning = filled.length === 0 ? NOTHING : meaningOf(columns, cells, wanted);
  const chosen = choice !== undefined && rolesHold(choice, columns.length);
  return {
    ...base,
    ...meaning,
    ...(choice && { rows: choice.rows }),
    ...(chosen && { roles: choice.roles }),
    chosen,
  };
}

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

function proposed(
  { sample, header, body, columns, titles, rows, roles, known }: Understood,
  choice?: TableChoice,
): ProposedTable {
  const { table, delimiter } = sample;
  const kind =
    choice?.kind ?? (rows === 'entities' && !roles.includes('kind') ? kindByName(table) : undefined);
  return {
    choice: {
      table,
      rows,
      ...(delimiter !== undefined && { delimiter }),
      header,
      roles,
      ...(choice?.directed !== undefined && { directed: choice.directed }),
      ...(choice?.decimals !== undefined && { decimals: choice.decimals }),
      ...(choice?.days !== undefined && { days: choice.days }),
      ...(kind !== undefined && { kind }),
    },
    columns: titles,
    sample: body.slice(0, SHOWN).map((row) => cellsOf(row, columns.length)),
    ...(known !== undefined && { known }),
  };
}

/**
 * Proposes how tables that belong together are to be understood: by the headers that tools and publishers write, by words for columns
 * in several languages, and by what stands in the cells. `choices` are what a person has decided so far; the rest is proposed
 * anew. Throws an {@link Unreadable}, `table/too-wide`.
 */
export function proposedTables(
  samples: readonly TableSample[],
  choices: readonly TableChoice[] = [],
  limits: Limits = LIMITS,
): ProposedTable[] {
  const choiceOf = ({ table }: TableSample) => choices.find((choice) => choice.table === table);
  const tables = samples.map((sample) => understood(sample, choiceOf(sample), limits));
  const ends = namedEnds(tables);
  return tables.map((table) => proposed(withId(table, ends), choiceOf(table.sample)));
}
