import type { Format } from '../format.ts';

/** CX2 network. */
export const CX2_FORMAT: Format = {
  id: 'cx2',
  title: 'CX2 network',
  extension: '.cx2',
  mediaType: 'application/json',
  purpose: 'For Cytoscape Web and NDEx.',
  fidelity: { keeps: [], loses: [] },
};
