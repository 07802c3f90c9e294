import { isObject, type JsonObject, own, ownText } from '../../json/value.ts';
import { isA, schemaOf } from '../model.ts';
import { STATEMENTS } from '../plain/evidence.ts';
import type { FtmRecord } from '../record.ts';

/** One value of one property of an entity, and all that is said of it: where it comes from, when it was found there. */
export interface Statement {
  readonly entity: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  /** As the file has it, by the names of its fields. */
  readonly whole: JsonObject;
}

/** Reads a statement (https://www.opensanctions.org/docs/bulk/statements); undefined for what is none. */
export function statementIn(value: unknown): Statement | undefined {
  if (!isObject(value)) return undefined;
  const entity = ownText(value, 'canonical_id') ?? ownText(value, 'entity_id');
  const [schema, prop, text] = [ownText(value, 'schema'), ownText(value, 'prop'), own(value, 'value')];
  if (entity === undefined || schema === undefined || prop === undefined || typeof text !== 'string')
    return undefined;
  return { entity, schema, prop, value: text, whole: value };
}

/** What is kept of a statement: all but what its record says already. */
function kept({ entity, prop, whole }: Statement, schema: string): JsonObject {
  const type = schemaOf(schema)?.properties.get(prop)?.type;
  return Object.fromEntries(
    Object.entries(whole).filter(
      ([name, value]) =>
        value !== null &&
        value !== '' &&
        !(name === 'canonical_id' || (name === 'entity_id' && value === entity)) &&
        !(name === 'schema' && value === schema) &&
        !(name === 'prop_type' && value === type),
    ),
  );
}

/**
 * What the statements about one entity say together: of several schemata the one that is the most special, of each property all values. The
 * statement of the entity's own id adds no property. The statements themselves stay beside, with their evidence.
 */
export function recordOf(statements: readonly Statement[]): FtmRecord | undefined {
  const [first] = statements;
  if (!first) return undefined;
  const properties = new Map<string, Set<string>>();
  let { schema } = first;
  for (const one of statements) {
    if (one.schema !== schema && isA(one.schema, schema)) schema = one.schema;
    if (one.prop === 'id') continue;
    const values = properties.get(one.prop);
    if (values) values.add(one.value);
    else properties.set(one.prop, new Set([one.value]));
  }
  const datasets = [...new Set(statements.flatMap(({ whole }) => ownText(whole, 'dataset') ?? []))];
  return {
    id: first.entity,
    schema,
    properties: new Map([...properties].map(([name, values]) => [name, [...values]])),
    beside: {
      ...(datasets.length > 0 && { datasets }),
      [STATEMENTS]: statements.map((one) => kept(one, schema)),
    },
    own: undefined,
  };
}
