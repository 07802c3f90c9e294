import { refusedBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';
import { isEmpty, type Row, trimmed } from './cell.ts';
import type { TableWish } from './choice.ts';
import { columnsOf, type TableColumn } from './columns.ts';
import { frameOf } from './frame/guess.ts';
import { isCount } from './frame/header-rows.ts';
import { type SeenColumn, seen } from './guess/columns.ts';
import { type Meaning, meaningOf } from './guess/meaning.ts';
import { looksOf, usualWidth, widthOf } from './guess/sample.ts';
import type { TableSample } from './propose.ts';

const NOTHING: Meaning = { rows: 'ignore', roles: [] };

/** A table while it is being understood. */
export interface Understood extends Meaning {
  readonly sample: TableSample;
  readonly frame: ReturnType<typeof frameOf>;
  readonly columns: readonly TableColumn[];
  readonly titles: readonly string[];
  readonly seen: readonly SeenColumn[];
  /** True when a person has said what its columns are. */
  readonly chosen: boolean;
}

/** True when a choice of roles makes sense for what the rows are said to be. */
function rolesHold({ rows, roles = [] }: TableWish, width: number): boolean {
  if (roles.length !== width || rows === undefined || rows === 'ignore') return false;
  const ends = roles.includes('source') || roles.includes('target');
  return rows === 'entities' ? !ends : ends;
}

/** How many columns a table has: by its header and most rows, without those at its end that have neither a name nor a cell. */
function usedWidth(header: Row | undefined, body: readonly Row[]): number {
  const width = header ? Math.max(header.length, usualWidth(body)) : widthOf(body);
  const isUsed = (i: number): boolean =>
    trimmed(header?.[i]) !== '' || body.some((row) => trimmed(row[i]) !== '');
  let used = width;
  while (used > 1 && !isUsed(used - 1)) used -= 1;
  return used;
}

/** A column that counts rows and has no name of its own, as pandas and R write it, says nothing: it is left out, if nothing names its numbers. */
function withoutCounts(
  { rows, roles }: Meaning,
  cells: readonly SeenColumn[],
  header: Row | undefined,
  body: readonly Row[],
): Meaning['roles'] {
  if (rows === 'matrix') return roles;
  return roles.map((role, i) => {
    const isNamed = !header || !/^(?:Unnamed: \d+(?:\.\d+)?)?$/.test(trimmed(header[i]));
    const filled = cells[i]?.looks.filled ?? [];
    return role === 'attribute' && !isNamed && filled.length === body.length && isCount(filled)
      ? 'ignore'
      : role;
  });
}

/** Understands a table by its first rows, as far as a person has not said what it is. Throws `table/too-wide`. */
export function understood(sample: TableSample, wish: TableWish | undefined, limits: Limits): Understood {
  const frame = frameOf(sample, wish);
  const { header, body } = frame;
  const width = usedWidth(header, body);
  const columns = columnsOf(header?.slice(0, width), width);
  if (columns.length > limits.columns)
    throw refusedBeyond('table/too-wide', limits, 'columns', {
      found: (much) => `The table ${sample.table} has ${much}`,
      needed: columns.length,
      fix: 'Check what separates its cells.',
    });
  const titles = columns.map(({ name }, i) => trimmed(header?.[i]) || name);
  const looks = columns.map((_, i) => looksOf(body, i));
  const cells = seen(header ? columns.map(({ name }) => name) : [], looks);
  const wanted = wish?.rows === 'ignore' ? undefined : wish?.rows;
  const isNothing = !header && body.every(isEmpty);
  const meaning: Meaning = isNothing ? NOTHING : meaningOf(columns, cells, wanted, frame);
  const chosen = wish !== undefined && rolesHold(wish, columns.length);
  return {
    ...{ sample, frame, columns, titles, seen: cells },
    ...meaning,
    roles: withoutCounts(meaning, cells, header, body),
    ...(wish?.rows && { rows: wish.rows }),
    ...(chosen && { roles: wish.roles ?? [] }),
    chosen,
  };
}
