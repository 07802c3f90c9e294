import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';

/** graphology JSON. */
export const GRAPHOLOGY_FORMAT: Format = {
  id: 'graphology',
  title: 'graphology JSON',
  extension: '.graphology.json',
  mediaType: 'application/json',
  purpose: 'For graphology and sigma.',
  fidelity: {
    keeps: [
      'Entities with all their fields, typed, and their places',
      'One edge for each relation, with or without direction, with its certainty, origins, numbers and label',
      'Its evidence whole: every claim, and every source once for the file',
    ],
    loses: [
      { aspect: 'wideClaims', becomes: 'are repeated on each of them', restored: true },
      { aspect: 'bareClaims', becomes: 'are kept where other tools do not look', restored: true },
      {
        aspect: 'looks',
        becomes: 'are reduced to the colours of the light scheme for other tools',
        restored: true,
      },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
  sniff: ({ text, name }) => {
    const { keys, paths } = outlineOf(text);
    if (!paths.has('{nodes[') || keys.has('links')) return 0;
    if (paths.has('{nodes[{key') && !paths.has('{nodes[{id'))
      return paths.has('{nodes[{attributes') ? 0.95 : 0.6;
    const options = paths.has('{options{multi') && keys.has('attributes');
    return options || name.endsWith('.graphology.json') ? 0.8 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGraphology,
  loadWriter: async () => (await import('./write.ts')).writeGraphology,
};
