import type { Format } from '../format.ts';

/** Pajek network. */
export const PAJEK_FORMAT: Format = {
  id: 'pajek',
  title: 'Pajek network',
  extension: '.net',
  alsoExtensions: ['.paj'],
  mediaType: 'text/plain',
  purpose: 'For Pajek, and read by many tools of network research.',
  fidelity: { keeps: [], loses: [] },
};
