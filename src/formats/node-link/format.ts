import type { Format } from '../format.ts';

/** Node-link JSON. */
export const NODE_LINK_FORMAT: Format = {
  id: 'node-link',
  title: 'Node-link JSON',
  extension: '.node-link.json',
  mediaType: 'application/json',
  purpose: 'For NetworkX, D3 and force-graph.',
  fidelity: { keeps: [], loses: [] },
};
