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
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text' },
      { aspect: 'aliasLanguages', becomes: 'are left out' },
      {
        aspect: 'openDates',
        becomes: 'are drawn at their widest in the timeline; their own words stay as text',
      },
      { aspect: 'severalNumbers', becomes: 'are written with one: the number that the line shows' },
      { aspect: 'comparisons', becomes: 'are left out' },
      { aspect: 'bases', becomes: 'are left out; origins are counted' },
      { aspect: 'wideClaims', becomes: 'are repeated on each of them' },
      { aspect: 'bareClaims', becomes: 'are left out' },
      { aspect: 'sources', becomes: 'are reduced to title and id' },
      { aspect: 'attributes', becomes: 'are written as JSON text, those of claims and sources left out' },
      { aspect: 'looks', becomes: 'are reduced to the colours of the light scheme' },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place' },
    ],
  },
  sniff: ({ name, text }) => {
    if (/<(?:[\w.-]+:)?gexf[\s>/]/.test(text)) return 1;
    return name.endsWith('.gexf') && /^\s*</.test(text) ? 0.3 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGexf,
  loadWriter: async () => (await import('./write.ts')).writeGexf,
};
