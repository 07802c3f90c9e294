import type { Format } from '../format.ts';

/** Oligrapher JSON. */
export const OLIGRAPHER_FORMAT: Format = {
  id: 'oligrapher',
  title: 'Oligrapher JSON',
  extension: '.oligrapher.json',
  mediaType: 'application/json',
  purpose: 'Maps of LittleSis and Oligrapher.',
  fidelity: { keeps: [], loses: [] },
};
