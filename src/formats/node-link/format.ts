import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';

/** Node-link JSON. */
export const NODE_LINK_FORMAT: Format = {
  id: 'node-link',
  title: 'Node-link JSON',
  extension: '.node-link.json',
  mediaType: 'application/json',
  purpose: 'For NetworkX, D3 and force-graph.',
  fidelity: {
    keeps: [
      'Entities with all their fields, typed, and their places',
      'One edge for each relation, with its certainty, origins, numbers and label',
      'Its evidence whole: every claim, and every source once for the file',
    ],
    loses: [
      {
        aspect: 'undirected',
        becomes: 'are written with a direction, and a field that says so',
        restored: true,
      },
      { aspect: 'wideClaims', becomes: 'are repeated on each of them', restored: true },
      { aspect: 'bareClaims', becomes: 'are kept where other tools do not look', restored: true },
      { aspect: 'looks', becomes: 'are kept where other tools do not look', restored: true },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
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
