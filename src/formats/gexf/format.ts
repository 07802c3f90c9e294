import type { Format } from '../format.ts';
import {
  FLAT_ALIASES,
  FLAT_EVIDENCE,
  FLAT_KEEPS,
  NO_BRIEFINGS,
  VISIBLE_SIGNS,
} from '../roundtrip/fidelity.ts';

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
      'When it happened, as a timeline',
      ...FLAT_KEEPS,
    ],
    loses: [
      ...FLAT_ALIASES,
      {
        aspect: 'openDates',
        becomes: 'are drawn at their widest in the timeline; their own words stay as text',
        restored: true,
      },
      ...FLAT_EVIDENCE,
      {
        aspect: 'looks',
        becomes: 'are reduced to the colours of the light scheme for other tools',
        restored: true,
      },
      NO_BRIEFINGS,
      VISIBLE_SIGNS,
    ],
  },
  sniff: ({ name, text }) => {
    if (/<(?:[\w.-]+:)?gexf[\s>/]/.test(text)) return 1;
    return name.endsWith('.gexf') && /^\s*</.test(text) ? 0.3 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGexf,
  loadWriter: async () => (await import('./write.ts')).writeGexf,
};
