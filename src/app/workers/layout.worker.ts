import { answer } from '../../analysis/layouts/answer.ts';
import type { LayoutRequest } from '../../analysis/protocol.ts';

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) =>
  answer(data, (message) => self.postMessage(message));
