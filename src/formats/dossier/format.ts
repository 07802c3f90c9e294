import { beginsDossier } from '../../dossier/file/text.ts';
import type { Format } from '../format.ts';

/** The dossier file itself: nothing is lost. */
export const DOSSIER_FORMAT: Format = {
  id: 'dossier',
  title: 'Throughline dossier',
  extension: '.dossier.json',
  alsoExtensions: ['.json'],
  mediaType: 'application/json',
  purpose: 'Opens again here, with every claim and source.',
  fidelity: {
    keeps: ['Everything: entities, relations, claims, sources, vocabulary, places and briefings'],
    loses: [],
  },
  sniff: ({ text }) => (beginsDossier(text) ? 1 : 0),
  loadReader: async () => (await import('./read.ts')).readDossier,
  loadWriter: async () => (await import('./write.ts')).writeDossier,
};
