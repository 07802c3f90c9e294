import type { Hit } from '../../analysis/search/search.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Find, loadSearch } from './at-once.ts';
import { createElsewhere, type StartSearch } from './elsewhere.ts';

/** How far a question is. */
export type Searched =
  /** The names are still being read. */
  | { readonly state: 'reading'; readonly names: number }
  /** Best first. */
  | { readonly state: 'found'; readonly hits: readonly Hit[] }
  | { readonly state: 'failed'; readonly why: string };

/** Hears how far a question is: any number of times, also at once. */
export type Hear = (searched: Searched) => void;

/** Finds entities of the open dossier by any of their names. */
export interface Search {
  /** Fetches what a question will need, since one is likely to come. */
  prepare(dossier: Dossier): void;
  /** Asks for at most `limit` entities. Returns what ends the hearing. */
  ask(dossier: Dossier, query: string, limit: number, hear: Hear): () => void;
}

/** More entities than these are indexed and searched in a worker; fewer take some milliseconds here. */
const MOST_HERE = 3000;

const UNLOADED = 'The search could not be loaded. Check the connection, then type again.';

/** The search: of small dossiers at once, in this thread; of large ones in a worker. */
export function createSearch(start: StartSearch): Search {
  const elsewhere = createElsewhere(start);
  let loaded: Find | undefined;
  const load = async (): Promise<void> => {
    loaded = await loadSearch();
  };
  const isLarge = ({ entities }: Dossier): boolean => entities.size > MOST_HERE;
  return {
    prepare(dossier) {
      if (isLarge(dossier)) elsewhere.read(dossier);
      else load().catch(() => undefined);
    },
    ask(dossier, query, limit, hear) {
      let wanted = true;
      const tell: Hear = (searched) => {
        if (wanted) hear(searched);
      };
      const find = (): void => {
        if (loaded && wanted) tell({ state: 'found', hits: loaded(dossier, query, limit) });
      };
      if (isLarge(dossier)) {
        elsewhere.ask(dossier, query, limit, tell);
      } else {
        // A worker of a large dossier that was open before is of no more use.
        elsewhere.end();
        if (loaded) find();
        else load().then(find, () => tell({ state: 'failed', why: UNLOADED }));
      }
      return () => {
        wanted = false;
      };
    },
  };
}
