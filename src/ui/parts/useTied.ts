import { useEffect, useState } from 'react';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { tiedOf } from '../../dossier/evidence/tied.ts';
import type { Claim } from '../../dossier/types.ts';
import { inSlices } from '../../state/slices.ts';
import { useDossier } from '../stage.ts';

/** So many claims are read in a millisecond or less. */
const AT_ONCE = 100;

/**
 * The claims whose numbers may be tied to those of `shown`, in the order of the dossier. Only claims that have been read are among
 * them; the others are read while the page is free, and then they come.
 */
export function useTied(shown: readonly Claim[]): readonly Claim[] {
  const dossier = useDossier();
  const tied = tiedOf(dossier.claims);
  const [, hear] = useState(0);
  const counted = shown.some(({ quantity }) => quantity);
  // Of a small dossier everything is known at once.
  if (counted && dossier.claims.size <= AT_ONCE * 20) tied.read(dossier.claims.size + 1);
  const wanted = counted && !tied.complete;
  useEffect(() => {
    if (!wanted) return;
    return inSlices(() => {
      if (tied.read(AT_ONCE)) return true;
      hear((times) => times + 1);
      return false;
    });
  }, [tied, wanted]);
  const { claimIds } = snapshotOf(dossier);
  return counted ? tied.near(shown).sort((a, b) => claimIds.indexOf(a.id) - claimIds.indexOf(b.id)) : [];
}
