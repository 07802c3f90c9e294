import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';

/** What only this format has: items whose fields are in `data`. */
const SURE = [
  '{elements[{data',
  '{elements{nodes[{data',
  '{elements{edges[{data',
  '{target_cytoscapejs_version',
];
const LIKELY = ['{nodes[{data{id', '[{data{id', '[{data{source', '[{group'];
const PERHAPS = ['{elements{', '{elements['];

/** Cytoscape.js JSON. */
export const CYTOSCAPE_FORMAT: Format = {
  id: 'cytoscape',
  title: 'Cytoscape.js JSON',
  extension: '.cyjs',
  mediaType: 'application/json',
  purpose: 'For Cytoscape and Cytoscape.js.',
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
    const { paths } = outlineOf(text);
    const has = (path: string): boolean => paths.has(path);
    if (SURE.some(has)) return 0.95;
    if (LIKELY.some(has)) return 0.8;
    return PERHAPS.some(has) && !has('{elements[{') ? 0.4 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readCytoscape,
  loadWriter: async () => (await import('./write.ts')).writeCytoscape,
};
