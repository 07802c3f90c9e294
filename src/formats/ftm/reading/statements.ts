import { isObject, own, ownText } from '../../json/value.ts';
import type { FtmRecord } from '../record.ts';

/** One value of one property of an entity, and where it comes from. */
export interface Statement {
  readonly entity: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  readonly dataset: string | undefined;
}

/** Reads a statement (https://www.opensanctions.org/docs/bulk/statements); undefined for what is none. */
export function statementIn(value: unknown): Statement | undefined {
  if (!isObject(value)) return undefined;
  const entity = ownText(value, 'canonical_id') ?? ownText(value, 'entity_id');
  const [schema, prop, text] = [ownText(value, 'schema'), ownText(value, 'prop'), own(value, 'value')];
  if (entity === undefined || schema === undefined || prop === undefined || typeof text !== 'string')
    return undefined;
  return { entity, schema, prop, value: text, dataset: ownText(value, 'dataset') };
}

/** What the statements about one entity say together. The statement of the entity's own id adds no property. */
export function recordOf(statements: readonly Statement[]): FtmRecord | undefined {
  const [first] = statements;
  if (!first) return undefined;
  const properties = new Map<string, string[]>();
  for (const { prop, value } of statements) {
    if (prop === 'id') continue;
    const values = properties.get(prop);
    if (!values) properties.set(prop, [value]);
    else if (!values.includes(value)) values.push(value);
  }
  const datasets = [...new Set(statements.flatMap(({ dataset }) => dataset ?? []))];
  return {
    id: first.entity,
    schema: first.schema,
    properties,
    beside: datasets.length > 0 ? { datasets } : {},
    own: undefined,
  };
}
