import type { Format } from '../format.ts';

/** Cytoscape.js JSON. */
export const CYTOSCAPE_FORMAT: Format = {
  id: 'cytoscape',
  title: 'Cytoscape.js JSON',
  extension: '.cyjs',
  mediaType: 'application/json',
  purpose: 'For Cytoscape and Cytoscape.js.',
  fidelity: { keeps: [], loses: [] },
};
