import { ok } from '../../kernel/result.ts';
import type { Proposer } from '../format.ts';
import { Input } from '../reading/input.ts';
import type { Part } from '../reading/part.ts';
import type { ProposedTable } from '../tables/choice.ts';
import { proposedTables, type TableSample } from '../tables/propose.ts';
import { bestShape, firstRows, withoutSeparator } from './cut/delimiter.ts';
import { ownTables } from './own.ts';
import { isReadme } from './readme.ts';
import { beginningOf } from './text.ts';

/** Rows of each table that are looked at. */
const ROWS = 5000;

async function sampleOf(input: Input, part: Part): Promise<TableSample> {
  const { text, whole } = await beginningOf(input, part);
  const wish = input.choices.tables?.find(({ table = part.name }) => table === part.name);
  const delimiter = wish?.delimiter ?? bestShape(text, whole).delimiter;
  const rows = firstRows(withoutSeparator(text), delimiter, ROWS, whole);
  return { table: part.name, rows, delimiter, whole: whole && rows.length < ROWS };
}

/** Tables among the parts: a text that explains them is none. */
export const tableParts = ({ parts }: Input): readonly Part[] => parts.filter(({ name }) => !isReadme(name));

/** The same input for a first look, so that its progress is not counted. */
export const quiet = ({ parts, encoding, choices, limits }: Input): Input =>
  new Input(parts, encoding, { choices, limits, report: () => undefined });

/** Looks at the beginnings of all tables and proposes what they are. */
export async function proposalsFor(input: Input): Promise<ProposedTable[]> {
  const own = quiet(input);
  const samples: TableSample[] = [];
  for (const part of tableParts(own)) samples.push(await sampleOf(own, part));
  return proposedTables(samples, input.choices.tables, input.limits);
}

/** Proposes how delimited text is to be understood; nothing for what we wrote, which needs no choice. */
export const proposeCsv: Proposer = async (input) => {
  const own = await ownTables(input, tableParts(input));
  return ok(own && !input.choices.tables ? [] : await proposalsFor(input));
};
