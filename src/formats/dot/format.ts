import type { Format } from '../format.ts';

/** Graphviz DOT. */
export const DOT_FORMAT: Format = {
  id: 'dot',
  title: 'Graphviz DOT',
  extension: '.dot',
  alsoExtensions: ['.gv'],
  mediaType: 'text/vnd.graphviz',
  purpose: 'For Graphviz.',
  fidelity: { keeps: [], loses: [] },
};
