import { useEffect, useMemo, useState } from 'react';
import type { Entity } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { type Find, loadSearch } from '../../state/search.ts';
import { useDossier } from '../stage.ts';

/** An entity that was found, by which of its names, and what kind it is. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly matched: string;
  readonly kind: string;
}

/** How many finds are listed. */
const MOST = 8;

/** How far a search is. */
export interface Searched {
  /** Best first; undefined until the search has been fetched, which the first query asks for. */
  readonly found: readonly FoundEntity[] | undefined;
  /** True when the search could not be fetched; the next query tries again. */
  readonly failed: boolean;
}

/** What the query finds. */
export function useSearch(query: string): Searched {
  const dossier = useDossier();
  const [find, setFind] = useState<Find>();
  const [failed, setFailed] = useState(false);
  const asked = query.trim() !== '';
  useEffect(() => {
    if (!asked) return;
    setFailed(false);
    loadSearch().then(
      (loaded) => setFind(() => loaded),
      () => setFailed(true),
    );
  }, [asked]);
  const found = useMemo(() => {
    const { kinds } = vocabularyIndex(dossier.header.vocabulary);
    return find?.(dossier, query, MOST).flatMap(({ entity: id, matched }) => {
      const entity = dossier.entities.get(id);
      return entity ? [{ entity, matched, kind: kinds.get(entity.kind)?.label ?? entity.kind }] : [];
    });
  }, [find, dossier, query]);
  return { found, failed };
}
