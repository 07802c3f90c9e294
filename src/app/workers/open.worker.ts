import { answerOpen } from '../../dossier/file/large/answer.ts';
import type { OpenRequest } from '../../dossier/file/large/protocol.ts';

self.onmessage = ({ data }: MessageEvent<OpenRequest>) =>
  answerOpen(data, (answer, transfer) => self.postMessage(answer, { transfer }));
