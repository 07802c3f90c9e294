import { createAnswers } from '../../analysis/search/answer.ts';
import type { SearchRequest } from '../../analysis/search/protocol.ts';

const answer = createAnswers((message) => self.postMessage(message));

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => answer(data);
