import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { TableSource } from './cell.ts';
import type { TableChoice } from './choice.ts';
import { framed } from './frame/frame.ts';
import { MatrixRows } from './matrix/matrix-rows.ts';
import { BothRows } from './read/both-rows.ts';
import { MentionedEntities } from './read/mentions.ts';
import { NamedSources } from './read/sources.ts';
import { type Reading, TableRows } from './read/table-rows.ts';

/** What takes the rows of a table into the draft. */
const rowsFor = (choice: TableChoice, reading: Reading): TableRows | BothRows | MatrixRows =>
  choice.rows === 'matrix'
    ? new MatrixRows(choice, reading)
    : choice.rows === 'both'
      ? new BothRows(choice, reading)
      : new TableRows(choice, reading);

/** What stands in the way of reading a table as it is to be understood. */
function missingIn({ table, rows, roles }: TableChoice): Result<undefined> {
  const has = (role: TableChoice['roles'][number]): boolean => roles.includes(role);
  const isNamed = (end: 'source' | 'target'): boolean => has(end) || has(`${end}-name`);
  if (rows === 'matrix' && !has('target'))
    return fail({
      code: 'table/no-ties',
      where: table,
      why: 'No column of the matrix holds ties.',
      fix: 'Say which columns these are.',
    });
  if ((rows === 'relations' || rows === 'both') && !(isNamed('source') && isNamed('target')))
    return fail({
      code: 'table/no-ends',
      where: table,
      why: 'No column says where its relations begin, or where they end.',
      fix: 'Say which columns these are.',
    });
  if ((rows === 'entities' || rows === 'both') && !has('id') && !has('name'))
    return fail({
      code: 'table/no-name',
      where: table,
      why: 'No column holds the ids or names of its entities.',
      fix: 'Say which column that is.',
    });
  return ok(undefined);
}

/**
 * Reads tables, row by row, into the draft: those of entities first, so that relations can name them. Tables without a choice are left
 * out with a remark. Faults: `table/no-ends`, `table/no-ties`, `table/no-name`, `table/none`; throws what the rows throw.
 */
export async function readTables(
  tables: readonly TableSource[],
  choices: readonly TableChoice[],
  draft: Draft,
): Promise<Result<undefined>> {
  const chosen = tables.map((source) => ({
    source,
    choice: choices.find(({ table }) => table === source.table),
  }));
  const read = (['entities', 'both', 'relations', 'matrix'] as const).flatMap((rows) =>
    chosen.flatMap(({ source, choice }) => (choice?.rows === rows ? [{ source, choice }] : [])),
  );
  if (read.length === 0)
    return fail({
      code: 'table/none',
      where: tables.map(({ table }) => table).join(', '),
      why: 'There is no table in it with rows to be read.',
      fix: 'Say what the rows of a table are.',
    });
  for (const { choice } of read) {
    const missing = missingIn(choice);
    if (!missing.ok) return missing;
  }
  for (const { source, choice } of chosen)
    if (choice === undefined || choice.rows === 'ignore')
      draft.remark('table/ignored', 'note', source.table, 'This table was left out.');
  const alone = read.every(({ choice: { rows } }) => rows === 'relations' || rows === 'matrix');
  const reading: Reading = {
    draft,
    entities: new MentionedEntities(draft, alone),
    sources: new NamedSources(draft),
    several: read.length > 1,
    alone,
  };
  for (const { source, choice } of read) {
    const rows = rowsFor(choice, reading);
    const prefix = reading.several ? `${choice.table}, row ` : 'row ';
    const tell = (code: string, row: number, message: string): void =>
      draft.remark(code, 'note', prefix + row, message);
    for await (const some of framed(source, choice, tell)) rows.take(some);
    rows.done();
  }
  reading.entities.done();
  return ok(undefined);
}
