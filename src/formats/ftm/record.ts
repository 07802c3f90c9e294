import { isList, isObject, type JsonObject, own, ownText, sortOf } from '../json/value.ts';
import { type OwnFields, ownFieldsIn } from '../own-fields.ts';
import { schemaOf } from './model.ts';

/** The values of each property, as the file has them. */
export type Properties = ReadonlyMap<string, readonly unknown[]>;

/** The key beside those of FollowTheMoney under which our own fields stand; other tools pass over it. */
export const OWN_KEY = 'throughline';

/** One entity of FollowTheMoney, which may be a thing or a link. */
export interface FtmRecord {
  readonly id: string;
  readonly schema: string;
  readonly properties: Properties;
  /** What stands beside id, schema and properties, such as `datasets`. */
  readonly beside: JsonObject;
  /** What stands under our key. */
  readonly own: OwnFields | undefined;
}

const KNOWN = new Set(['id', 'schema', 'properties', OWN_KEY]);

/** A record and those inside of it, as OpenSanctions nests them; or what is wrong with it, to complete 'It is …'. */
export function recordsIn(value: unknown): readonly FtmRecord[] | string {
  if (!isObject(value)) return `${sortOf(value)}, not an entity`;
  const [id, schema, properties] = [own(value, 'id'), ownText(value, 'schema'), own(value, 'properties')];
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return 'an entity without an id';
  if (schema === undefined) return 'an entity without a schema';
  if (properties !== undefined && !isObject(properties)) return 'an entity whose properties are no object';
  const inside: FtmRecord[] = [];
  const flat = Object.entries(properties ?? {}).map(([name, values]): [string, readonly unknown[]] => [
    name,
    (isList(values) ? values : [values]).map((one) =>
      flattened(one, { id: String(id), schema, name }, inside),
    ),
  ]);
  const record: FtmRecord = {
    id: String(id),
    schema,
    properties: new Map(flat),
    beside: Object.fromEntries(Object.entries(value).filter(([key]) => !KNOWN.has(key))),
    own: ownFieldsIn(own(value, OWN_KEY)),
  };
  return [withoutStubs(record), ...inside];
}

/** The id of a nested entity, which becomes a record of its own that names where it was found. */
function flattened(
  value: unknown,
  parent: { readonly id: string; readonly schema: string; readonly name: string },
  inside: FtmRecord[],
): unknown {
  if (!isObject(value)) return value;
  const found = recordsIn(value);
  if (typeof found === 'string') return value;
  const [first, ...rest] = found;
  if (!first) return value;
  const property = schemaOf(parent.schema)?.properties.get(parent.name);
  const back = property?.stub ? property.reverse : undefined;
  inside.push(back === undefined ? first : pointingBack(first, back, parent.id), ...rest);
  return first.id;
}

function pointingBack(record: FtmRecord, name: string, id: string): FtmRecord {
  const values = record.properties.get(name) ?? [];
  if (values.includes(id)) return record;
  return { ...record, properties: new Map([...record.properties, [name, [...values, id]]]) };
}

/** Properties that only say the reverse of another say nothing once the entities in them stand for themselves. */
function withoutStubs(record: FtmRecord): FtmRecord {
  const schema = schemaOf(record.schema);
  const kept = [...record.properties].filter(([name]) => !schema?.properties.get(name)?.stub);
  return kept.length === record.properties.size ? record : { ...record, properties: new Map(kept) };
}

const NONE: readonly string[] = [];

/** The texts of a property. */
export function textsOf(properties: Properties, name: string): readonly string[] {
  const values = properties.get(name);
  if (!values) return NONE;
  const texts: string[] = [];
  for (const value of values)
    if (typeof value === 'string' && value !== '') texts.push(value);
    else if (typeof value === 'number') texts.push(String(value));
  return texts;
}

/** The text of a property that has exactly one. */
export function onlyText(properties: Properties, name: string): string | undefined {
  const texts = textsOf(properties, name);
  return texts.length === 1 && properties.get(name)?.length === 1 ? texts[0] : undefined;
}
