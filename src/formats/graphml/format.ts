import type { Format } from '../format.ts';
import {
  FLAT_ALIASES,
  FLAT_EVIDENCE,
  FLAT_KEEPS,
  inCopy,
  NO_BRIEFINGS,
  VISIBLE_SIGNS,
} from '../roundtrip/fidelity.ts';

/** GraphML: the graph with typed fields, for yEd, Gephi, Cytoscape, NetworkX, igraph. */
export const GRAPHML_FORMAT: Format = {
  id: 'graphml',
  title: 'GraphML',
  extension: '.graphml',
  mediaType: 'application/graphml+xml',
  purpose: 'For yEd, Gephi, Cytoscape, NetworkX and igraph.',
  fidelity: {
    keeps: [
      'Entities with kind, country, dates, links and places',
      'One edge for each relation, with certainty, number range, origins and directedness',
      ...FLAT_KEEPS,
    ],
    loses: [
      ...FLAT_ALIASES,
      {
        aspect: 'undirected',
        becomes: 'are written with an arrow, and a field that says so',
        restored: true,
      },
      ...FLAT_EVIDENCE,
      inCopy('looks'),
      NO_BRIEFINGS,
      VISIBLE_SIGNS,
    ],
  },
  sniff: ({ name, text }) => {
    if (/<(?:[\w.-]+:)?graphml[\s>/]/.test(text)) return 1;
    return name.endsWith('.graphml') && /^\s*</.test(text) ? 0.3 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGraphml,
  loadWriter: async () => (await import('./write.ts')).writeGraphml,
};
