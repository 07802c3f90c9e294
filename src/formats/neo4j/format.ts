import type { Format } from '../format.ts';

/** Neo4j CSV. */
export const NEO4J_FORMAT: Format = {
  id: 'neo4j',
  title: 'Neo4j CSV',
  extension: '.neo4j.zip',
  mediaType: 'application/zip',
  purpose: 'For Neo4j: nodes and relationships as tables, with the script that loads them.',
  fidelity: {
    keeps: [
      'Entities with all of their fields, and relations between them as the picture draws them',
      'Claims and sources as nodes, tied to who speaks, what they are about, and what they repeat',
      'How numbers compare, as relationships between claims',
      'Places on the canvas',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are lists; a ; inside of one becomes ；' },
      { aspect: 'undirected', becomes: 'are written with a direction, and a property that says so' },
      { aspect: 'attributes', becomes: 'are written as JSON text' },
      { aspect: 'unwritable', becomes: 'are written as they are, but halves of characters become �' },
      { aspect: 'looks', becomes: 'are left out' },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
  loadWriter: async () => (await import('./write.ts')).writeNeo4j,
};
