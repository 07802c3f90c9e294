import { answerImport } from '../../formats/reading/answer.ts';
import type { ImportRequest } from '../../formats/reading/protocol.ts';

self.onmessage = ({ data }: MessageEvent<ImportRequest>) =>
  answerImport(data, (answer, transfer) => self.postMessage(answer, { transfer }));
