import { ok } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';
import type { Input } from '../reading/input.ts';
import type { TableChoice, TableWish } from '../tables/choice.ts';
import { readTables } from '../tables/read.ts';
import { ownTables, readOwn } from './own.ts';
import { proposalsFor, quiet, tableParts } from './propose.ts';
import { tableOf } from './text.ts';

const isWhole = (wish: TableWish): wish is TableChoice =>
  wish.table !== undefined &&
  wish.rows !== undefined &&
  wish.header !== undefined &&
  wish.roles !== undefined;

/** What a person chose, made whole by what is proposed. */
async function choicesFor(input: Input): Promise<readonly TableChoice[]> {
  const { tables } = input.choices;
  if (tables?.every(isWhole)) return tables;
  return (await proposalsFor(input)).map(({ choice }) => choice);
}

/**
 * Reads tables of delimited text: those that we wrote as the dossier that they hold; others, one or several that belong together, understood as a person chose, or as is proposed. Faults: those
 * of `readTables`; throws `csv/unclosed`, `csv/row-too-long`, `csv/binary` and what the input throws.
 */
export const readCsv: Reader = async (input, draft) => {
  const own = input.choices.tables ? undefined : await ownTables(quiet(input), tableParts(input));
  if (own) {
    await readOwn(input, own, draft);
    return ok(undefined);
  }
  const choices = await choicesFor(input);
  const parts = tableParts(input);
  const tables = parts.map((part) => {
    const delimiter = choices.find(({ table }) => table === part.name)?.delimiter ?? ',';
    return tableOf(input, part, delimiter, draft, parts.length > 1);
  });
  return readTables(tables, choices, draft);
};
