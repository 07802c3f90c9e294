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
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text' },
      { aspect: 'aliasLanguages', becomes: 'are left out' },
      { aspect: 'undirected', becomes: 'are written with an arrow, and a field that says so' },
      { aspect: 'severalNumbers', becomes: 'are written with one: the number that the line shows' },
      { aspect: 'comparisons', becomes: 'are left out' },
      { aspect: 'bases', becomes: 'are left out; origins are counted' },
      { aspect: 'wideClaims', becomes: 'are repeated on each of them' },
      { aspect: 'bareClaims', becomes: 'are left out' },
      { aspect: 'sources', becomes: 'are reduced to title and id' },
      { aspect: 'attributes', becomes: 'are written as JSON text, those of claims and sources left out' },
      { aspect: 'looks', becomes: 'are left out' },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place' },
    ],
  },
  loadWriter: async () => (await import('./write.ts')).writeGraphml,
};
