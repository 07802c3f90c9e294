import type { Format } from '../format.ts';
import { inCopy, NO_BRIEFINGS, REPEATED, VISIBLE_SIGNS } from '../roundtrip/fidelity.ts';

/** Comments and empty lines, then one of the sections. */
const BEGINNING =
  /^\uFEFF?(?:[ \t]*(?:%[^\r\n]*)?(?:\r\n?|\n))*[ \t]*\*(?:vertices|network|arcs|edges|arcslist|edgeslist|matrix|partition)\b/i;

/** Pajek network. */
export const PAJEK_FORMAT: Format = {
  id: 'pajek',
  title: 'Pajek network',
  extension: '.net',
  alsoExtensions: ['.paj'],
  mediaType: 'text/plain',
  purpose: 'For Pajek, and read by many tools of network research.',
  endless: true,
  fidelity: {
    keeps: [
      'Entities with names, shapes of their kinds and places',
      'One arc or edge for each relation, apart by relation types, weighted by independent origins',
      'When it happened, in years',
      'A copy of everything else in comments, from which Throughline makes the dossier again',
    ],
    loses: [
      inCopy('claims'),
      inCopy('aliases'),
      inCopy('aliasLanguages'),
      { aspect: 'places', becomes: 'are fitted into a square between 0 and 1', restored: true },
      { aspect: 'openDates', becomes: 'are widened to whole years', restored: true },
      inCopy('severalNumbers'),
      inCopy('comparisons'),
      inCopy('bases'),
      REPEATED,
      inCopy('bareClaims'),
      inCopy('sources'),
      inCopy('attributes'),
      { aspect: 'looks', becomes: 'are reduced to the shapes that Pajek has', restored: true },
      NO_BRIEFINGS,
      VISIBLE_SIGNS,
    ],
  },
  sniff: ({ text }) => (BEGINNING.test(text.slice(0, 16_384)) ? 0.95 : 0),
  loadReader: async () => (await import('./read.ts')).readPajek,
  loadWriter: async () => (await import('./write.ts')).writePajek,
};
