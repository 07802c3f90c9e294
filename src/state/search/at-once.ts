import type { Hit } from '../../analysis/search/search.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Ground, groundOf, sameGround } from './ground.ts';

/** Finds entities of a dossier by any of their names, best first, at most `limit`. */
export type Find = (dossier: Dossier, query: string, limit: number) => readonly Hit[];

let loading: Promise<Find> | undefined;

async function load(): Promise<Find> {
  const { createIndex, search } = await import('../../analysis/search/search.ts');
  let last: { readonly ground: Ground; readonly index: ReturnType<typeof createIndex> } | undefined;
  return (dossier, query, limit) => {
    const ground = groundOf(dossier);
    if (!last || !sameGround(ground, last.ground)) last = { ground, index: createIndex(dossier) };
    return search(last.index, query, limit);
  };
}

/**
 * Fetches the search, once; it is not needed until somebody looks for something. Its index is kept while entities, relations
 * and vocabulary stay the same, so that moving things about costs nothing.
 */
export function loadSearch(): Promise<Find> {
  loading ??= load().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
