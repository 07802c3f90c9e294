import { answerDuplicates } from '../../analysis/duplicates/answer.ts';
import type { DuplicatesRequest } from '../../analysis/duplicates/protocol.ts';

self.onmessage = ({ data }: MessageEvent<DuplicatesRequest>) => self.postMessage(answerDuplicates(data));
