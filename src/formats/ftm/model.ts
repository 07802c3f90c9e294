import model from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' };

/*
 * The model of FollowTheMoney (https://followthemoney.tech), as its own package has it: which schemata there are, what they are called, and
 * which properties name other entities. Only the table is used; the package's code needs Node.
 */

/** What the model says of a property. */
export interface Property {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** The schema of what the property names, for those of type `entity`. */
  readonly range?: string;
  /** The property of that schema that says the same the other way. */
  readonly reverse?: string;
  /** True for properties that are never stored, since their reverse is. */
  readonly stub?: boolean;
  readonly maxLength?: number;
}

/** How an entity of a schema ties two others. */
export interface EdgeWords {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly label: string;
}

interface SchemaTable {
  readonly label: string;
  readonly plural: string;
  readonly schemata: readonly string[];
  readonly caption?: readonly string[];
  readonly edge?: EdgeWords;
  readonly properties: Readonly<Record<string, Property>>;
}

/** A schema with what it inherits. */
export interface Schema {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  /** Its own name and those of all that it inherits from. */
  readonly schemata: ReadonlySet<string>;
  /** Properties that name an entity of it, the better first. */
  readonly caption: readonly string[];
  readonly edge: EdgeWords | undefined;
  readonly properties: ReadonlyMap<string, Property>;
}

const TABLES = new Map<string, SchemaTable>(
  Object.entries(model.schemata as unknown as Record<string, SchemaTable>),
);
const schemas = new Map<string, Schema>();

/** A schema by its name; undefined for what the model does not know. */
export function schemaOf(name: string): Schema | undefined {
  const known = schemas.get(name);
  if (known) return known;
  const table = TABLES.get(name);
  if (!table) return undefined;
  const lines = [...table.schemata.filter((one) => one !== name), name].flatMap(
    (one) => TABLES.get(one) ?? [],
  );
  const schema: Schema = {
    name,
    label: table.label,
    plural: table.plural,
    schemata: new Set(table.schemata),
    caption: lines.findLast(({ caption }) => caption && caption.length > 0)?.caption ?? [],
    edge: lines.findLast(({ edge }) => edge)?.edge,
    properties: new Map(lines.flatMap(({ properties }) => Object.entries(properties))),
  };
  schemas.set(name, schema);
  return schema;
}

/** True when every entity of a schema is one of another. */
export function isA(name: string, ancestor: string): boolean {
  return schemaOf(name)?.schemata.has(ancestor) === true;
}

const COUNTRIES = new Set(Object.keys(model.types.country.values));

/** True for a code of a country, lower case, that the model knows. */
export const isCountry = (code: string): boolean => COUNTRIES.has(code);
