import { workers } from '#workers';
import type { GraphAnswer } from '../../analysis/graph/protocol.ts';
import type { StartGraph } from '../../state/graph-work.ts';

/** Starts the worker that looks into the graph of a large dossier. */
export const startGraph: StartGraph = (hear, broke) => {
  const worker = workers.graph();
  worker.onmessage = ({ data }: MessageEvent<GraphAnswer>) => hear(data);
  worker.onerror = (event) => broke(event.message || 'It could not be started.');
  return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
