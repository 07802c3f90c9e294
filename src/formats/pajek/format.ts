import type { Format } from '../format.ts';

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
  fidelity: { keeps: [], loses: [] },
  sniff: ({ text }) => (BEGINNING.test(text.slice(0, 16_384)) ? 0.95 : 0),
  loadReader: async () => (await import('./read.ts')).readPajek,
};
