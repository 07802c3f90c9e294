import type { ColumnRole } from '../choice.ts';

/** The columns that every table of APOC has, and their roles: https://neo4j.com/docs/apoc/current/export/csv/ */
export const APOC: ReadonlyMap<string, ColumnRole> = new Map([
  ['_id', 'id'],
  ['_labels', 'kind'],
  ['_start', 'source'],
  ['_end', 'target'],
  ['_type', 'type'],
]);

/** True for the header of a table of nodes and their ties, as Neo4j exports it with APOC. */
export const isApoc = (columns: readonly { readonly name: string }[]): boolean =>
  [...APOC.keys()].every((name) => columns.some((column) => column.name === name));
