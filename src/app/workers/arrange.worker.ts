import { layLarge } from '../../analysis/layouts/large/lay-large.ts';
import type { ArrangeAnswer, ArrangeRequest } from '../../analysis/protocol.ts';

/** Pictures on the way follow each other no faster, in milliseconds: each is drawn. */
const APART = 90;

const answer = (message: ArrangeAnswer, transfer: Transferable[]): void =>
  self.postMessage(message, { transfer });

self.onmessage = ({ data: { input } }: MessageEvent<ArrangeRequest>) => {
  let last = -Infinity;
  let newest: Float32Array | undefined;
  for (const { places, share } of layLarge(input)) {
    newest = places;
    if (performance.now() - last < APART) continue;
    last = performance.now();
    const shown = places.slice();
    answer({ type: 'progress', places: shown, share }, [shown.buffer]);
  }
  const places = newest?.slice() ?? new Float32Array();
  answer({ type: 'done', places }, [places.buffer]);
};
