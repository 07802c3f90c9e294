import type { Snapshot } from '../dossier/columns/snapshot.ts';
import type { Lens } from '../dossier/types.ts';
import type { Numbering } from './columns/switches.ts';
import { tallyEntities, tallyRelations } from './columns/tally.ts';
import { totalsOf } from './columns/totals.ts';
import { FacetColumns } from './counts.ts';
import { groundOf, type Masks } from './masks.ts';

/** The counts of every facet, each in the numbering of its values. */
export interface FacetCounts {
  readonly types: FacetColumns;
  readonly kinds: FacetColumns;
  readonly certainties: FacetColumns;
  readonly speakers: FacetColumns;
  readonly sources: FacetColumns;
}

/** Counts every facet under a lens. `masks` are those of the same lens. */
export function facetsOf(snapshot: Snapshot, numbering: Numbering, lens: Lens, masks: Masks): FacetCounts {
  const ground = groundOf(snapshot, numbering, lens, masks);
  const totals = totalsOf(snapshot, numbering);
  const facets = {
    types: new FacetColumns(totals.types),
    kinds: new FacetColumns(totals.kinds),
    certainties: new FacetColumns(totals.certainties),
    speakers: new FacetColumns(totals.speakers),
    sources: new FacetColumns(totals.sources),
  };
  tallyRelations(snapshot, ground, masks, facets);
  tallyEntities(snapshot, ground, masks, lens.hideUnrelated, facets.kinds);
  return facets;
}
