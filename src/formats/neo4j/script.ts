import type { Dossier } from '../../dossier/dossier.ts';
import type { EvidenceTies } from './evidence.ts';
import { labelName, quotedName, quotedText, typeName } from './names.ts';
import { type GraphTable, NODE_LABELS, type Property } from './tables.ts';

const CONVERSIONS: Readonly<Record<Property['type'], (cell: string) => string>> = {
  string: (cell) => cell,
  double: (cell) => `toFloat(${cell})`,
  long: (cell) => `toInteger(${cell})`,
  boolean: (cell) => `toBoolean(${cell})`,
  'string[]': (cell) => `split(${cell}, ';')`,
};

const cellOf = (header: string): string => `row.${quotedName(header)}`;

/** A map of all properties of a file, converted to their types. An empty cell is null, which sets nothing. */
function propertiesOf({ columns }: GraphTable): string {
  const entries = columns.flatMap(({ header, property }) =>
    property ? [`${quotedName(property.name)}: ${CONVERSIONS[property.type](cellOf(header))}`] : [],
  );
  return `{${entries.join(', ')}}`;
}

/** In transactions of a thousand rows, which is how Neo4j 5 loads large files (https://neo4j.com/docs/cypher-manual/5/clauses/load-csv/). */
const loading = (file: string, where: string, steps: readonly string[]): string =>
  [
    `LOAD CSV WITH HEADERS FROM 'file:///${file}' AS row`,
    ...(where ? [`WITH row WHERE ${where}`] : []),
    'CALL {',
    '  WITH row',
    ...steps.map((step) => `  ${step}`),
    '} IN TRANSACTIONS OF 1000 ROWS;',
  ].join('\n');

function nodes(table: GraphTable): string {
  const label = NODE_LABELS[table.file] ?? 'Entity';
  return loading(table.file, '', [
    `MERGE (n:${label} {id: ${cellOf(`id:ID(${label})`)}})`,
    `SET n += ${propertiesOf(table)}`,
  ]);
}

/** Cypher takes no label or type from a row before Neo4j 5.26, so each has a statement of its own. */
const kinds = (dossier: Dossier): string[] =>
  [...new Set([...dossier.entities.values()].map(({ kind }) => kind))].map((kind) =>
    [`MATCH (n:Entity {kind: ${quotedText(kind)}})`, `SET n:${quotedName(labelName(kind))};`].join('\n'),
  );

const relations = (dossier: Dossier, table: GraphTable): string[] =>
  [...new Set([...dossier.relations.values()].map(({ type }) => typeName(type)))].map((type) =>
    loading(table.file, `${cellOf(':TYPE')} = ${quotedText(type)}`, [
      `MATCH (a:Entity {id: ${cellOf(':START_ID(Entity)')}})`,
      `MATCH (b:Entity {id: ${cellOf(':END_ID(Entity)')}})`,
      `MERGE (a)-[r:${quotedName(type)} {key: row.key}]->(b)`,
      `SET r += ${propertiesOf(table)}`,
    ]),
  );

const tie = ({ file, type, from, to, ties }: EvidenceTies): string => {
  const about = ties.some(([, , relation]) => relation !== undefined);
  return loading(file, '', [
    `MATCH (a:${from} {id: ${cellOf(`:START_ID(${from})`)}})`,
    `MATCH (b:${to} {id: ${cellOf(`:END_ID(${to})`)}})`,
    `MERGE (a)-[:${type}${about ? ' {relation: row.relation}' : ''}]->(b)`,
  ]);
};

/** The script that loads the files into Neo4j 5. It can be run again: nothing is made twice. */
export function scriptOf(
  dossier: Dossier,
  tables: readonly GraphTable[],
  relationFile: GraphTable,
  evidence: readonly EvidenceTies[],
): string {
  const constraints = Object.values(NODE_LABELS).map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`,
  );
  return `${[
    '// Loads these files into Neo4j 5. See README.txt.',
    ...constraints,
    ...tables.map(nodes),
    ...kinds(dossier),
    ...relations(dossier, relationFile),
    ...evidence.map(tie),
  ].join('\n\n')}\n`;
}
