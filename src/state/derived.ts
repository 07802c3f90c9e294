import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Lens } from '../dossier/types.ts';
import { type FacetCounts, facetsOf } from '../lens/facets.ts';
import { type Visible, visibleOf } from '../lens/visible.ts';

/** Remembers the last result for as long as what `keys` gives of the arguments are the same objects. */
function remembered<A extends readonly object[], R>(
  compute: (...args: A) => R,
  keys: (...args: A) => readonly object[] = (...args) => args,
): (...args: A) => R {
  let last: { readonly keys: readonly object[]; readonly result: R } | undefined;
  return (...args) => {
    const now = keys(...args);
    if (!last || now.some((key, i) => key !== last?.keys[i])) last = { keys: now, result: compute(...args) };
    return last.result;
  };
}

/**
 * What the lens leaves of the dossier, for drawing: the same object for as long as nothing that is drawn has changed, so that
 * writing a briefing draws nothing anew. Its dossier may therefore be of an earlier revision, with other briefings.
 */
export const selectDrawable: (dossier: Dossier, lens: Lens) => Visible = remembered(
  visibleOf,
  ({ header, entities, sources, claims, positions }: Dossier, lens: Lens) => [
    header,
    entities,
    sources,
    claims,
    positions,
    lens,
  ],
);

/** What the lens leaves of the dossier. */
export const selectVisible: (dossier: Dossier, lens: Lens) => Visible = remembered(
  (dossier: Dossier, lens: Lens) => ({ ...selectDrawable(dossier, lens), dossier }),
);

/** The facet counts under the lens that left what is visible. */
export const facetsOfDrawable: (visible: Visible) => FacetCounts = remembered((visible: Visible) =>
  facetsOf(snapshotOf(visible.dossier), visible.dossier.header.vocabulary, visible.lens, visible.masks),
);

/** The facet counts under the lens. */
export const selectFacets = (dossier: Dossier, lens: Lens): FacetCounts =>
  facetsOfDrawable(selectDrawable(dossier, lens));
