import type { Format } from '../format.ts';
import { sniffEdgeList } from './sniff.ts';

/** List of ties. */
export const EDGE_LIST_FORMAT: Format = {
  id: 'edge-list',
  title: 'List of ties',
  extension: '.edges',
  alsoExtensions: ['.edgelist'],
  mediaType: 'text/plain',
  purpose: 'Two names a line, as pasted from anywhere.',
  endless: true,
  fidelity: { keeps: [], loses: [] },
  sniff: sniffEdgeList,
  loadReader: async () => (await import('./read.ts')).readEdgeList,
};
