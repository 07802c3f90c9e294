import type { Attributes } from '../../../dossier/types.ts';
import { isList, isObject, type JsonObject, own, ownText } from '../../json/value.ts';
import { schemaOf } from '../model.ts';
import type { FtmRecord } from '../record.ts';

/** The key beside the properties under which a record keeps the statements that it was put together from, as nomenklatura has it. */
export const STATEMENTS = 'statements';

/** Who states something, and since when: the earliest and the latest time at which it was found there. */
export interface Attested {
  readonly dataset: string;
  readonly seen: Attributes | undefined;
}

const NONE: readonly JsonObject[] = [];

function statementsOf({ beside }: Pick<FtmRecord, 'beside'>): readonly JsonObject[] {
  const list = own(beside, STATEMENTS);
  return isList(list) ? list.filter(isObject) : NONE;
}

/** True for a record of which each value has its own source. */
export const hasStatements = (record: Pick<FtmRecord, 'beside'>): boolean => statementsOf(record).length > 0;

function seenIn(statements: readonly JsonObject[]): Attributes | undefined {
  const times = (name: string): string[] => statements.flatMap((one) => ownText(one, name) ?? []).sort();
  const [first, last] = [times('first_seen')[0], times('last_seen').at(-1)];
  return first === undefined && last === undefined
    ? undefined
    : { ...(first !== undefined && { first_seen: first }), ...(last !== undefined && { last_seen: last }) };
}

function attested(statements: readonly JsonObject[]): Attested[] {
  const byDataset = new Map<string, JsonObject[]>();
  for (const statement of statements) {
    const dataset = ownText(statement, 'dataset');
    if (dataset === undefined) continue;
    const known = byDataset.get(dataset);
    if (known) known.push(statement);
    else byDataset.set(dataset, [statement]);
  }
  return [...byDataset].map(([dataset, some]) => ({ dataset, seen: seenIn(some) }));
}

/** Finds who states a value of a property; nobody where the record has no statements. */
export function witnesses(record: FtmRecord): (name: string, value: string) => readonly Attested[] {
  const found = new Map<string, JsonObject[]>();
  for (const statement of statementsOf(record)) {
    const key = JSON.stringify([own(statement, 'prop'), own(statement, 'value')]);
    const known = found.get(key);
    if (known) known.push(statement);
    else found.set(key, [statement]);
  }
  return (name, value) => attested(found.get(JSON.stringify([name, value])) ?? NONE);
}

/** Who states both ends of a record that ties others; who states anything of it where nobody does, or it ties nothing. */
export function attesting(record: FtmRecord): readonly Attested[] {
  const all = statementsOf(record);
  const edge = schemaOf(record.schema)?.edge;
  const everybody = attested(all);
  if (!edge || everybody.length < 2) return everybody;
  const who = (end: string): ReadonlySet<unknown> =>
    new Set(all.flatMap((one) => (own(one, 'prop') === end ? [own(one, 'dataset')] : [])));
  const [source, target] = [who(edge.source), who(edge.target)];
  const both = everybody.filter(({ dataset }) => source.has(dataset) && target.has(dataset));
  return both.length > 0 ? both : everybody;
}
