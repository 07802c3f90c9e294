import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';
import { JSON_KEEPS, JSON_LOSES } from '../roundtrip/fidelity.ts';

/** Where the graph is in the files of each version. */
const PLACES = ['{', '{graph{', '{graph_data{'];

/** Oligrapher JSON. */
export const OLIGRAPHER_FORMAT: Format = {
  id: 'oligrapher',
  title: 'Oligrapher JSON',
  extension: '.oligrapher.json',
  mediaType: 'application/json',
  purpose: 'Maps of LittleSis and Oligrapher.',
  fidelity: {
    keeps: JSON_KEEPS,
    // An edge of a map has an arrow or has none.
    loses: JSON_LOSES.filter(({ aspect }) => aspect !== 'undirected'),
  },
  sniff: ({ text }) => {
    const { paths } = outlineOf(text);
    if (paths.has('{graph_data')) return 0.9;
    const at = PLACES.find((place) => paths.has(`${place}nodes{`));
    if (at === undefined || paths.has(`${at}edges[`) || paths.has(`${at}links[`)) return 0;
    return paths.has(`${at}edges{`) || paths.has(`${at}captions{`) ? 0.9 : 0.3;
  },
  loadReader: async () => (await import('./read.ts')).readOligrapher,
  loadWriter: async () => (await import('./write.ts')).writeOligrapher,
};
