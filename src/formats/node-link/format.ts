import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';
import { JSON_KEEPS, JSON_LOSES } from '../roundtrip/fidelity.ts';

/** Node-link JSON. */
export const NODE_LINK_FORMAT: Format = {
  id: 'node-link',
  title: 'Node-link JSON',
  extension: '.node-link.json',
  mediaType: 'application/json',
  purpose: 'For NetworkX, D3 and force-graph.',
  fidelity: { keeps: JSON_KEEPS, loses: JSON_LOSES },
  sniff: ({ text }) => {
    const { keys, paths } = outlineOf(text);
    const ties = keys.has('links') || keys.has('edges');
    if (!paths.has('{') || !(keys.has('nodes') || ties)) return 0;
    if (keys.has('multigraph') || paths.has('{links[')) return 0.7;
    return keys.has('nodes') && ties ? 0.5 : 0.3;
  },
  loadReader: async () => (await import('./read.ts')).readNodeLink,
  loadWriter: async () => (await import('./write.ts')).writeNodeLink,
};
