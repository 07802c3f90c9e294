import { useEffect, useMemo, useState } from 'react';
import type { Entity } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import type { Searched } from '../../state/search/search.ts';
import { useDossier, useStage } from '../stage.ts';

/** An entity that was found, by which of its names, and what kind it is. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly matched: string;
  readonly kind: string;
}

/** How many finds are listed. */
const MOST = 8;

/** What is known of a query. */
export interface Finding {
  /** Best first. While a query is being answered, these are the finds of the one before. */
  readonly found: readonly FoundEntity[];
  /** True when `found` answers this very query. */
  readonly settled: boolean;
  /** How many names are being read before anything can be found; 0 when none are. */
  readonly reading: number;
  /** Why the search failed; the next query tries again. */
  readonly failed: string | undefined;
}

/** Finds entities. Nothing is fetched before the first query. */
export function useSearch(query: string): Finding {
  const dossier = useDossier();
  const { search } = useStage().ports;
  const [heard, setHeard] = useState<{ readonly of: string; readonly searched: Searched }>();
  const asked = query.trim() !== '';
  useEffect(() => {
    if (!asked) return setHeard(undefined);
    return search.ask(dossier, query, MOST, (searched) => setHeard({ of: query, searched }));
  }, [search, dossier, query, asked]);
  const searched = heard?.searched;
  const found = useMemo(() => {
    const { kinds } = vocabularyIndex(dossier.header.vocabulary);
    const hits = searched?.state === 'found' ? searched.hits : [];
    return hits.flatMap(({ entity: id, matched }) => {
      const entity = dossier.entities.get(id);
      return entity ? [{ entity, matched, kind: kinds.get(entity.kind)?.label ?? entity.kind }] : [];
    });
  }, [searched, dossier]);
  return {
    found,
    settled: searched?.state === 'found' && heard?.of === query,
    reading: searched?.state === 'reading' ? searched.names : 0,
    failed: searched?.state === 'failed' ? searched.why : undefined,
  };
}
