import type { Format } from '../format.ts';

/** List of ties. */
export const EDGE_LIST_FORMAT: Format = {
  id: 'edge-list',
  title: 'List of ties',
  extension: '.edges',
  alsoExtensions: ['.edgelist'],
  mediaType: 'text/plain',
  purpose: 'Two names a line, as pasted from anywhere.',
  fidelity: { keeps: [], loses: [] },
};
