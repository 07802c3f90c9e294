import { useEffect, useMemo, useState } from 'react';
import { type Citable, CitableSearch } from '../../../briefing/citable.ts';
import type { Scene } from '../../../dossier/types.ts';
import { inSlices } from '../../../state/slices.ts';
import { useDossier } from '../../stage.ts';

/** Most claims that are offered at once in a group; the search finds the others. */
export const MOST = 60;

/** So many claims are read in about a millisecond; and so many at once, before anything is shown. */
const AT_ONCE = 100;
const AT_FIRST = 500;

/** The claims that a query finds: as many as are soon found at once, the others while the page is free. */
export function useCitable(scene: Scene, query: string): Citable {
  const dossier = useDossier();
  const search = useMemo(() => {
    const begun = new CitableSearch(scene, dossier, query, MOST);
    begun.read(AT_FIRST);
    return begun;
  }, [scene, dossier, query]);
  const [, hear] = useState(0);
  useEffect(() => {
    if (search.found.complete) return;
    return inSlices(() => {
      const none = search.found.others.length === 0;
      const more = search.read(AT_ONCE);
      // The first finds are shown at once, the others together: drawing the list takes longer than reading.
      if (!more || (none && search.found.others.length > 0)) hear((times) => times + 1);
      return more;
    });
  }, [search]);
  return search.found;
}
