import { PackedMap } from '../../dossier/packed/packed-map.ts';
import type { Entity } from '../../dossier/types.ts';
import type { SearchAnswer, SearchRequest } from './protocol.ts';
import { search } from './search.ts';
import { GrowingIndex } from './search-index.ts';

/**
 * What a search worker does with its requests; the same in a worker, in Node and in tests. Requests of a reading that is not
 * the last one begun count for nothing. Never throws: even a bug becomes `failed`.
 */
export function createAnswers(post: (answer: SearchAnswer) => void): (request: SearchRequest) => void {
  let now: { readonly reading: number; readonly index: GrowingIndex } | undefined;
  const answer = (request: SearchRequest): void => {
    const { reading } = request;
    if (request.type === 'begin') {
      now = { reading, index: new GrowingIndex(request.vocabulary, request.degrees) };
      return;
    }
    if (now?.reading !== reading) return;
    if (request.type === 'read') now.index.add(request.entities);
    else if (request.type === 'read-packed') now.index.add(new PackedMap<Entity>(request.buffers).values());
    else {
      const { question, query, limit } = request;
      post({ type: 'found', reading, question, hits: search(now.index, query, limit) });
    }
  };
  return (request) => {
    try {
      answer(request);
    } catch (reason) {
      const why = `The names could not be searched: ${reason instanceof Error ? reason.message : String(reason)}`;
      const fault = { code: 'search/failed', why, fix: 'Reload the page.' };
      post({ type: 'failed', reading: request.reading, fault });
    }
  };
}
