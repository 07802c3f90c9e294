import type { Format } from '../format.ts';

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
      'Its evidence as text: claims, sources, locators, speakers, stances, dates, quotes',
      'A copy of claims, sources and vocabulary, from which Throughline makes the dossier again, also after other tools have changed the file',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text', restored: true },
      { aspect: 'aliasLanguages', becomes: 'are listed in a field of their own', restored: true },
      {
        aspect: 'undirected',
        becomes: 'are written with an arrow, and a field that says so',
        restored: true,
      },
      {
        aspect: 'severalNumbers',
        becomes: 'are written with one: the number that the line shows',
        restored: true,
      },
      { aspect: 'comparisons', becomes: 'are in the copy for Throughline alone', restored: true },
      {
        aspect: 'bases',
        becomes: 'are in the copy for Throughline alone; origins are counted',
        restored: true,
      },
      { aspect: 'wideClaims', becomes: 'are repeated on each of them', restored: true },
      { aspect: 'bareClaims', becomes: 'are in the copy for Throughline alone', restored: true },
      { aspect: 'sources', becomes: 'are reduced to title and id for other tools', restored: true },
      {
        aspect: 'attributes',
        becomes: 'are written as JSON text, those of claims and sources in the copy for Throughline alone',
        restored: true,
      },
      { aspect: 'looks', becomes: 'are in the copy for Throughline alone', restored: true },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place', restored: true },
    ],
  },
  sniff: ({ name, text }) => {
    if (/<(?:[\w.-]+:)?graphml[\s>/]/.test(text)) return 1;
    return name.endsWith('.graphml') && /^\s*</.test(text) ? 0.3 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGraphml,
  loadWriter: async () => (await import('./write.ts')).writeGraphml,
};
