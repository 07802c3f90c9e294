import { type Cell, trimmed } from './cell.ts';
import { isApoc } from './guess/apoc.ts';

/** A column by what its header says. */
export interface TableColumn {
  /** For people and for attributes; different for each column of a table. */
  readonly name: string;
  /** What Neo4j's importer is told after the colon, in upper case: `ID`, `START_ID`, `LABEL`, `INT`… */
  readonly neo4j?: string;
  /** True when cells hold several values, separated by `;`. */
  readonly list?: true;
  /** The group in which ids are unique. */
  readonly space?: string;
}

/*
 * The header of the CSV files that Neo4j imports: `name:type`, `:LABEL`, `personId:ID(Person)`, `tags:string[]`, `at:point{crs:WGS-84}`
 * (https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format).
 */
const NEO4J = /^([^:]*):([A-Z_a-z]+)(\[\])?(?:\(([^()]*)\))?(?:\{[^{}]*\})?$/;
const NEO4J_KEY = /:(?:ID|START_ID|END_ID)(?:\([^()]*\))?(?:\{[^{}]*\})?$/i;

/** True for the header of a table for Neo4j. */
export const isNeo4j = (header: readonly Cell[]): boolean =>
  header.some((cell) => NEO4J_KEY.test(String(cell)));

const numbered = (i: number): string => `Column ${i + 1}`;

function neo4jColumn(text: string): TableColumn {
  const [, name = '', type = '', list, space] = NEO4J.exec(text) ?? [];
  if (type === '') return { name: text };
  const neo4j = type.toUpperCase();
  return {
    name: name.trim() || neo4j.toLowerCase(),
    neo4j,
    ...(list && { list: true }),
    ...(space && { space }),
  };
}

function unlike(columns: readonly TableColumn[]): TableColumn[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return columns.map((column) => {
    let { name } = column;
    while (taken.has(name)) {
      const n = next.get(column.name) ?? 2;
      next.set(column.name, n + 1);
      name = `${column.name} ${n}`;
    }
    taken.add(name);
    return { ...column, name };
  });
}

/** The columns of a table: by its header if it has one, else numbered. Of two with one name, the second is called `name 2`. */
export function columnsOf(header: readonly Cell[] | undefined, width: number): TableColumn[] {
  const neo4j = header !== undefined && isNeo4j(header);
  const apoc = header !== undefined && isApoc(header.map((cell) => ({ name: trimmed(cell) })));
  const columns = Array.from({ length: Math.max(width, header?.length ?? 0) }, (_, i): TableColumn => {
    const text = trimmed(header?.[i]);
    if (text === '') return { name: numbered(i) };
    if (apoc && text === '_labels') return { name: text, neo4j: 'LABEL' };
    return neo4j ? neo4jColumn(text) : { name: text };
  });
  return unlike(columns);
}
