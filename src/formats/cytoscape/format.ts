import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';
import { JSON_KEEPS, JSON_LOSES } from '../roundtrip/fidelity.ts';

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
  fidelity: { keeps: JSON_KEEPS, loses: JSON_LOSES },
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
