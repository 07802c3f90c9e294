import { ok } from '../../kernel/result.ts';
import type { Proposer } from '../format.ts';
import { Input } from '../reading/input.ts';
import type { Part } from '../reading/part.ts';
import type { ProposedTable } from '../tables/choice.ts';
import { proposedTables, type TableSample } from '../tables/propose.ts';
import { bestShape, firstRows, SEPARATOR_LINE } from './cut/delimiter.ts';
import { isReadme } from './readme.ts';
import { beginningOf } from './text.ts';

/** Rows of each table that are looked at. */
const ROWS = 5000;

async function sampleOf(input: Input, part: Part): Promise<TableSample> {
  const { text, whole } = await beginningOf(input, part);
  const choice = input.choices.tables?.find(({ table }) => table === part.name);
  const delimiter = choice?.delimiter ?? bestShape(text, whole).delimiter;
  const table = SEPARATOR_LINE.test(text) ? text.slice(5) : text;
  return { table: part.name, rows: firstRows(table, delimiter, ROWS, whole), delimiter };
}

/** Tables among the parts: a text that explains them is none. */
export const tableParts = ({ parts }: Input): readonly Part[] => parts.filter(({ name }) => !isReadme(name));

/** Looks at the beginnings of all tables and proposes what they are. Reads them for itself, so that progress is not counted twice. */
export async function proposalsFor(input: Input): Promise<ProposedTable[]> {
  const { parts, encoding, choices, limits } = input;
  const own = new Input(parts, encoding, { choices, limits, report: () => undefined });
  const samples: TableSample[] = [];
  for (const part of tableParts(own)) samples.push(await sampleOf(own, part));
  return proposedTables(samples, choices.tables);
}

/** Proposes how delimited text is to be understood. */
export const proposeCsv: Proposer = async (input) => ok(await proposalsFor(input));
