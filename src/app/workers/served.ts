import { scriptAddress } from '../trusted-types.ts';
import arrange from './arrange.worker.ts?worker&url';
import duplicates from './duplicates.worker.ts?worker&url';
import graph from './graph.worker.ts?worker&url';
import importing from './import.worker.ts?worker&url';
import layout from './layout.worker.ts?worker&url';
import open from './open.worker.ts?worker&url';
import overview from './overview.worker.ts?worker&url';
import search from './search.worker.ts?worker&url';
import type { Workers } from './workers.ts';

const fromAddress = (address: string) => () => new Worker(scriptAddress(address), { type: 'module' });

/** Workers of the served app: scripts of our own origin. */
export const workers: Workers = {
  arrange: fromAddress(arrange),
  duplicates: fromAddress(duplicates),
  graph: fromAddress(graph),
  import: fromAddress(importing),
  layout: fromAddress(layout),
  open: fromAddress(open),
  overview: fromAddress(overview),
  search: fromAddress(search),
};
