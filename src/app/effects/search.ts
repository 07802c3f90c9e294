import { workers } from '#workers';
import type { SearchAnswer } from '../../analysis/search/protocol.ts';
import type { StartSearch } from '../../state/search/elsewhere.ts';

/** Starts the worker that searches the names of a large dossier. */
export const startSearch: StartSearch = (hear, broke) => {
  const worker = workers.search();
  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => hear(data);
  worker.onerror = (event) => broke(event.message || 'The search could not be started.');
  return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
