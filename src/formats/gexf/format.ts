import type { Format } from '../format.ts';

/** GEXF 1.3: the graph with places, colours and time, for Gephi, Gephi Lite and Retina. */
export const GEXF_FORMAT: Format = {
  id: 'gexf',
  title: 'GEXF',
  extension: '.gexf',
  mediaType: 'application/gexf+xml',
  purpose: 'For Gephi and its relatives, with places, colours and a timeline.',
  fidelity: {
    keeps: [
      'Entities with kind, country, dates, links, places and colours',
      'One edge for each relation, parallel ones apart, with certainty, number range and origins',
      'Its evidence as text: claims, sources, locators, speakers, stances, dates, quotes',
      'When it happened, as a timeline',
      'A copy of claims, sources and vocabulary, from which Throughline makes the dossier again, also after other tools have changed the file',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text', restored: true },
      { aspect: 'aliasLanguages', becomes: 'are listed in a field of their own', restored: true },
      {
        aspect: 'openDates',
        becomes: 'are drawn at their widest in the timeline; their own words stay as text',
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
      {
        aspect: 'looks',
        becomes: 'are reduced to the colours of the light scheme for other tools',
        restored: true,
      },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place', restored: true },
    ],
  },
  sniff: ({ name, text }) => {
    if (/<(?:[\w.-]+:)?gexf[\s>/]/.test(text)) return 1;
    return name.endsWith('.gexf') && /^\s*</.test(text) ? 0.3 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGexf,
  loadWriter: async () => (await import('./write.ts')).writeGexf,
};
