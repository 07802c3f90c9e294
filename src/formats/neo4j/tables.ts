import type { Dossier } from '../../dossier/dossier.ts';
import type { Claim, Source } from '../../dossier/types.ts';
import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../columns/claims.ts';
import { type Column, text } from '../columns/column.ts';
import { ENTITY_COLUMNS, type EntityRow, entityRows, PLACE_COLUMNS } from '../columns/entities.ts';
import { LINE_COLUMNS, type RelationRow, relationRows } from '../columns/relations.ts';
import { labelName, listOf, typeName } from './names.ts';

/** A property of nodes or relationships: its name, and its type as Neo4j's header has it. */
export interface Property {
  readonly name: string;
  readonly type: 'string' | 'double' | 'long' | 'boolean' | 'string[]';
}

/** A column of a file: a property, or what the importer needs, such as `:LABEL`. */
interface FileColumn<Row> {
  readonly header: string;
  readonly property?: Property;
  of(row: Row): string | number | boolean | undefined;
}

/** A file of nodes or relationships. */
export interface GraphTable {
  readonly file: string;
  readonly columns: readonly Omit<FileColumn<never>, 'of'>[];
  readonly rows: Iterable<readonly (string | number | boolean | undefined)[]>;
}

const TYPES = { text: 'string', decimal: 'double', whole: 'long', 'yes-no': 'boolean' } as const;

const property = <Row>({ id, type, of }: Column<Row>): FileColumn<Row> => {
  const neo4j = TYPES[type];
  return { header: neo4j === 'string' ? id : `${id}:${neo4j}`, property: { name: id, type: neo4j }, of };
};

const list = <Row>(name: string, of: (row: Row) => readonly string[] | undefined): FileColumn<Row> => ({
  header: `${name}:string[]`,
  property: { name, type: 'string[]' },
  of: (row) => {
    const texts = of(row);
    return texts?.length ? listOf(texts) : undefined;
  },
});

const plain = <Row>(header: string, of: (row: Row) => string | undefined): FileColumn<Row> => ({
  header,
  of,
});

const table = <Row>(file: string, columns: readonly FileColumn<Row>[], rows: Iterable<Row>): GraphTable => ({
  file,
  columns,
  rows: cellsOf(columns, rows),
});

function* cellsOf<Row>(columns: readonly FileColumn<Row>[], rows: Iterable<Row>) {
  for (const row of rows) yield columns.map(({ of }) => of(row));
}

/** Everything but lists of ids, which are relationships here. */
const without = <Row>(columns: readonly Column<Row>[], ...left: string[]): FileColumn<Row>[] =>
  columns.filter(({ id }) => !left.includes(id)).map(property);

const ENTITIES: readonly FileColumn<EntityRow>[] = [
  plain('id:ID(Entity)', ({ entity }) => entity.id),
  property(text('name', ({ entity }: EntityRow) => entity.name)),
  list('aliases', ({ entity }) => entity.aliases?.map((alias) => alias.text)),
  ...without([...ENTITY_COLUMNS, ...PLACE_COLUMNS], 'aliases'),
  plain(':LABEL', ({ entity }) => listOf(['Entity', labelName(entity.kind)])),
];

const CLAIMS: readonly FileColumn<Claim>[] = [
  plain('id:ID(Claim)', ({ id }) => id),
  ...without(
    CLAIM_COLUMNS,
    'id',
    'relations',
    'source',
    'repeats',
    'speakers',
    'number_of',
    'number_same_as',
    'number_additional_to',
  ),
  plain(':LABEL', () => 'Claim'),
];

const SOURCES: readonly FileColumn<Source>[] = [
  plain('id:ID(Source)', ({ id }) => id),
  ...without(SOURCE_COLUMNS, 'id', 'based_on', 'entity'),
  plain(':LABEL', () => 'Source'),
];

const RELATIONS: readonly FileColumn<RelationRow>[] = [
  plain(':START_ID(Entity)', ({ relation }) => relation.subject),
  plain(':END_ID(Entity)', ({ relation }) => relation.object),
  plain(':TYPE', ({ relation }) => typeName(relation.type)),
  property(text('key', ({ relation }: RelationRow) => relation.key)),
  ...without(LINE_COLUMNS, 'claims'),
  list('claims', ({ claims }) => claims.map(({ id }) => id)),
];

/** The nodes: entities, claims and sources. */
export const nodeTables = (dossier: Dossier): GraphTable[] => [
  table('entities.csv', ENTITIES, entityRows(dossier)),
  table('claims.csv', CLAIMS, dossier.claims.values()),
  table('sources.csv', SOURCES, dossier.sources.values()),
];

/** The relations between entities: one relationship for each line of the picture. */
export const relationTable = (dossier: Dossier): GraphTable =>
  table('relations.csv', RELATIONS, relationRows(dossier));

/** The label of the nodes of a file. */
export const NODE_LABELS: Readonly<Record<string, string>> = {
  'entities.csv': 'Entity',
  'claims.csv': 'Claim',
  'sources.csv': 'Source',
};
