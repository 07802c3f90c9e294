import type { Format } from '../format.ts';

/** graphology JSON. */
export const GRAPHOLOGY_FORMAT: Format = {
  id: 'graphology',
  title: 'graphology JSON',
  extension: '.graphology.json',
  mediaType: 'application/json',
  purpose: 'For graphology and sigma.',
  fidelity: { keeps: [], loses: [] },
};
