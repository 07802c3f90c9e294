import { type Row, trimmed } from '../cell.ts';
import type { ColumnRole } from '../choice.ts';
import type { TableColumn } from '../columns.ts';
import { APOC, isApoc } from './apoc.ts';
import { endsOf, type SeenColumn } from './columns.ts';
import { entityRoles, namesEntities, relationRoles } from './roles.ts';
import { looksOf } from './sample.ts';

/** The same columns as such rows have them that `isOne` holds for; words count only in columns that no other row fills. */
function seenIn(
  cells: readonly SeenColumn[],
  rows: readonly Row[],
  isOne: (row: Row) => boolean,
): SeenColumn[] {
  const [own, others] = [rows.filter(isOne), rows.filter((row) => !isOne(row))];
  return cells.map(({ word }, i) => {
    const isShared = others.some((row) => trimmed(row[i]) !== '');
    return { word: isShared ? '' : word, looks: looksOf(own, i) };
  });
}

/**
 * Roles of the columns of a table in which some rows are entities, and those that fill a column of ends are relations. Each role is
 * given once, but there may be several columns of names, of which an entity fills one.
 */
export function bothRoles(
  columns: readonly TableColumn[],
  cells: readonly SeenColumn[],
  body: readonly Row[],
): ColumnRole[] {
  const sure = new Map<number, ColumnRole>();
  if (isApoc(columns))
    columns.forEach(({ name }, i) => {
      const role = APOC.get(name);
      if (role) sure.set(i, role);
    });
  else for (const [i, role] of endsOf(cells) ?? []) sure.set(i, role);
  const ends = [...sure].filter(([, role]) => /^(source|target)/.test(role)).map(([i]) => i);
  const isTie = (row: Row): boolean => ends.some((i) => trimmed(row[i]) !== '');
  const ties = seenIn(cells, body, isTie);
  const things = seenIn(cells, body, (row) => !isTie(row));
  const ofThings = entityRoles(things, sure);
  const ofTies = relationRoles(ties, sure) ?? cells.map(() => 'attribute' as const);
  return cells.map((_, i): ColumnRole => {
    const [role = 'attribute', tie = 'attribute'] = [ofThings[i], ofTies[i]];
    if (role !== 'attribute') return role;
    const isName = namesEntities(things[i]?.word ?? '') && (things[i]?.looks.filled.length ?? 0) > 0;
    if (isName && isLeft(things, body, i, ofThings.indexOf('name'), isTie)) return 'name';
    return ofThings.includes(tie) ? 'attribute' : tie;
  });
}

/** True when a column is filled only where that of the names is not. */
const isLeft = (
  things: readonly SeenColumn[],
  body: readonly Row[],
  column: number,
  name: number,
  isTie: (row: Row) => boolean,
): boolean =>
  name >= 0 &&
  things[column] !== undefined &&
  body.every((row) => isTie(row) || trimmed(row[column]) === '' || trimmed(row[name]) === '');
