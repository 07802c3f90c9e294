import Arrange from './arrange.worker.ts?worker&inline';
import Duplicates from './duplicates.worker.ts?worker&inline';
import Graph from './graph.worker.ts?worker&inline';
import Import from './import.worker.ts?worker&inline';
import Layout from './layout.worker.ts?worker&inline';
import Open from './open.worker.ts?worker&inline';
import Overview from './overview.worker.ts?worker&inline';
import Search from './search.worker.ts?worker&inline';
import type { Workers } from './workers.ts';

/** Workers of the one-file app, which carries their code. */
export const workers: Workers = {
  arrange: () => new Arrange(),
  duplicates: () => new Duplicates(),
  graph: () => new Graph(),
  import: () => new Import(),
  layout: () => new Layout(),
  open: () => new Open(),
  overview: () => new Overview(),
  search: () => new Search(),
};
