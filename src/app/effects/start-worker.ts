import type { StartWorker } from '../../state/worker-port.ts';

/** Starts real workers for a job. */
export const startWorker =
  <Request, Answer>(make: () => Worker): StartWorker<Request, Answer> =>
  (hear, broke) => {
    const worker = make();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    worker.onerror = (event) => broke(event.message || 'it could not be started.');
    worker.onmessageerror = () => broke('its answer could not be read.');
    return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
  };
