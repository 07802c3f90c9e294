import Papa from 'papaparse';
import type { Writer } from '../format.ts';
import { type ZippedFile, zipped } from '../zipped.ts';
import { type EvidenceTies, evidenceTies } from './evidence.ts';
import { readmeOf } from './readme.ts';
import { scriptOf } from './script.ts';
import { nodeTables, relationTable } from './tables.ts';

type Cells = readonly (string | number | boolean | undefined)[];

/** Rows as CSV by RFC 4180, but with plain line feeds, as Neo4j's examples have them. */
function* csv(header: readonly string[], rows: Iterable<Cells>): Iterable<string> {
  yield `${Papa.unparse([header], { newline: '\n' })}\n`;
  for (const row of rows) yield `${Papa.unparse([row as unknown[]], { newline: '\n' })}\n`;
}

function tiesFile({ file, from, to, ties }: EvidenceTies): ZippedFile {
  const about = ties.some(([, , relation]) => relation !== undefined);
  const header = [`:START_ID(${from})`, `:END_ID(${to})`, ...(about ? ['relation'] : [])];
  return [file, csv(header, ties)];
}

/**
 * Nodes and relationships as CSV with the headers of Neo4j's importer, the script that loads them, and how, in a zip. Evidence travels
 * as nodes: claims and sources, tied to the entities that they are about.
 */
export const writeNeo4j: Writer = (dossier, context) => {
  const [nodes, relations, evidence] = [nodeTables(dossier), relationTable(dossier), evidenceTies(dossier)];
  const tables = [...nodes, relations].map(
    ({ file, columns, rows }): ZippedFile => [
      file,
      csv(
        columns.map(({ header }) => header),
        rows,
      ),
    ],
  );
  return zipped(
    [
      ...tables,
      ...evidence.map(tiesFile),
      ['load.cypher', [scriptOf(dossier, nodes, relations, evidence)]],
      ['README.txt', [readmeOf(context, evidence)]],
    ],
    context.exportedOn,
  );
};
