import type { Row } from '../cell.ts';
import type { ColumnRole, TableChoice } from '../choice.ts';
import type { TableColumn } from '../columns.ts';
import { isApoc } from './apoc.ts';
import { bothRoles } from './both.ts';
import { fits, type SeenColumn } from './columns.ts';
import { type KnownTable, knownOf, neo4jRole, neo4jRows } from './known.ts';
import { matrixOf } from './matrix.ts';
import { entityRoles, namesEntities, relationRoles, rolesByCells } from './roles.ts';

/** What a table is taken to be. */
export interface Meaning {
  readonly rows: TableChoice['rows'];
  readonly roles: readonly ColumnRole[];
  /** False when its relations have no direction. */
  readonly directed?: boolean;
  readonly known?: string;
}

type Wanted = Exclude<TableChoice['rows'], 'ignore'> | undefined;
type ListWanted = 'entities' | 'relations' | undefined;

/** Roles that a dialect gives, as far as the cells do not speak against them; of several words for one role, the first that is filled. */
function sureRoles(known: KnownTable, cells: readonly SeenColumn[]): Map<number, ColumnRole> {
  const sure = new Map<number, ColumnRole>();
  const taken = new Set<ColumnRole>();
  for (const [word, role] of known.roles) {
    const i = cells.findIndex((cell) => cell.word === word);
    const looks = cells[i]?.looks;
    if (!looks || taken.has(role) || (role === 'name' && looks.filled.length === 0)) continue;
    if (role !== 'id' && !fits(role, looks)) continue;
    sure.set(i, role);
    if (role !== 'attribute') taken.add(role);
  }
  if (known.complete)
    cells.forEach((_, i) => {
      if (!sure.has(i)) sure.set(i, 'attribute');
    });
  return sure;
}

function neo4jMeaning(
  columns: readonly TableColumn[],
  cells: readonly SeenColumn[],
  wanted: ListWanted,
): Meaning {
  const rows = wanted ?? neo4jRows(columns);
  const sure = new Map<number, ColumnRole>();
  columns.forEach((column, i) => {
    const role = neo4jRole(column);
    if (role) sure.set(i, role);
  });
  const roles = rows === 'relations' ? relationRoles(cells, sure) : entityRoles(cells, sure);
  return { rows, roles: roles ?? cells.map(() => 'attribute'), known: 'Neo4j' };
}

/** The rows of a table that is to be understood. */
interface MeantRows {
  readonly header: Row | undefined;
  readonly body: readonly Row[];
}

/** Guesses what a table is; `wanted` is what a person has said that its rows are. */
export function meaningOf(
  columns: readonly TableColumn[],
  cells: readonly SeenColumn[],
  wanted: Wanted,
  { header, body }: MeantRows,
): Meaning {
  const apoc = isApoc(columns);
  if (wanted === 'both' || (wanted === undefined && apoc))
    return { rows: 'both', roles: bothRoles(columns, cells, body), ...(apoc && { known: 'APOC' }) };
  const matrix =
    wanted === undefined || wanted === 'matrix' ? matrixOf(header, body, columns.length) : undefined;
  if (matrix) return { rows: 'matrix', ...matrix };
  if (wanted === 'matrix')
    return { rows: wanted, roles: columns.map((_, i) => (i === 0 ? 'source' : 'target')) };
  return listMeaning(columns, cells, wanted);
}

/** Guesses what a table is whose rows are all of one sort. */
function listMeaning(
  columns: readonly TableColumn[],
  cells: readonly SeenColumn[],
  wanted: ListWanted,
): Meaning {
  if (columns.some(({ neo4j }) => neo4j !== undefined)) return neo4jMeaning(columns, cells, wanted);
  const dialect = knownOf(cells.map(({ word }) => word));
  const known = dialect && (wanted ?? dialect.rows) === dialect.rows ? dialect : undefined;
  const rows = wanted ?? known?.rows;
  const sure = known && sureRoles(known, cells);
  const named = known && { known: known.known };
  if (rows !== 'entities') {
    const roles = relationRoles(cells, sure);
    if (roles) return { rows: 'relations', roles, ...named };
    const isOfEntities = rows === undefined && cells.some(({ word }) => namesEntities(word));
    const byCells = isOfEntities ? undefined : rolesByCells(cells);
    if (byCells) return { rows: 'relations', roles: byCells };
    if (rows === 'relations') return { rows, roles: cells.map(() => 'attribute') };
  }
  return { rows: 'entities', roles: entityRoles(cells, sure), ...named };
}
