import { createGraphAnswers } from '../../analysis/graph/answer.ts';
import type { GraphRequest } from '../../analysis/graph/protocol.ts';

const answer = createGraphAnswers((message, transfer) =>
  self.postMessage(message, { transfer: transfer as ArrayBuffer[] }),
);

self.onmessage = ({ data }: MessageEvent<GraphRequest>) => answer(data);
