import type { WriteContext } from '../format.ts';
import type { EvidenceTies } from './evidence.ts';
import { NODE_LABELS } from './tables.ts';

/** The text file that says how the files get into a database. */
export function readmeOf({ title, exportedOn }: WriteContext, evidence: readonly EvidenceTies[]): string {
  const nodeFiles = Object.keys(NODE_LABELS).map((file) => `--nodes=${file}`);
  const tieFiles = [
    '--relationships=relations.csv',
    ...evidence.map(({ file, type }) => `--relationships=${type}=${file}`),
  ];
  const lines = [
    title,
    `Written by Throughline on ${exportedOn}.`,
    '',
    'Into a database that runs (Neo4j 5):',
    '1. Copy the CSV files into its import folder.',
    '2. Set db.import.csv.legacy_quote_escaping=false in neo4j.conf and restart: these files follow RFC 4180, and Neo4j by',
    '   default takes a backslash before a quotation mark for an escape.',
    '3. Run: cypher-shell -f load.cypher (in Neo4j Browser, put :auto before each LOAD CSV)',
    '',
    'Into a new database, many times faster:',
    'neo4j-admin database import full neo4j --multiline-fields=true \\',
    ...[...nodeFiles, ...tieFiles].map((option, i, all) => `  ${option}${i < all.length - 1 ? ' \\' : ''}`),
    '',
    'What is in it',
    'entities.csv    Nodes :Entity, with a label for their kind.',
    'claims.csv      Nodes :Claim: who says what, where, when, how sure.',
    'sources.csv     Nodes :Source.',
    'relations.csv   A relationship between entities for each line of the picture. Its property "claims" lists the ids of the',
    '                claims that it rests on; certainty, origins and number follow from them.',
    ...evidence.map(({ file, from, type, to }) => `${file.padEnd(22)}(:${from})-[:${type}]->(:${to})`),
    '',
    'The evidence of a relation:',
    'MATCH (c:Claim)-[:SUBJECT {relation: $key}]->(), (c)-[:READ_IN]->(s:Source) RETURN c.summary, c.certainty, s.title',
    '',
    'Never add numbers unless (:Claim)-[:NUMBER_ADDITIONAL_TO]->(:Claim) says that they count different things.',
    'Dates are text in Extended Date/Time Format (ISO 8601-2): 2024-10~ is about October 2024.',
    'A ; inside of an alias is written as ；, since ; separates aliases.',
    'Texts are as they are in the dossier. Do not open these files in a spreadsheet, which could run texts as formulas.',
  ];
  return `${lines.join('\n')}\n`;
}
