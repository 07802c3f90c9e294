import type { Format } from '../format.ts';

/** Neo4j CSV. */
export const NEO4J_FORMAT: Format = {
  id: 'neo4j',
  title: 'Neo4j CSV',
  extension: '.neo4j.zip',
  mediaType: 'application/zip',
  purpose: 'For Neo4j and Memgraph: tables, with the script that loads them.',
  fidelity: { keeps: [], loses: [] },
};
