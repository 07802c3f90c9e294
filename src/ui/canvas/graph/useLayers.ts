import { useMemo, useRef } from 'react';
import { networkOf, tintsOf } from '../../../canvas/overview/content.ts';
import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import { placesOf } from '../../../dossier/columns/places.ts';
import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { type Visible, visibleThrough } from '../../../lens/visible.ts';
import { PlacesGrid } from '../../../picture/overview/places-grid.ts';
import { SMALL, type Wanted, workingSet } from '../../../picture/overview/working-set.ts';
import { themeOf } from '../../../picture/theme.ts';
import type { Selection, Viewport } from '../../../state/workspace.ts';
import { useScheme } from '../../parts/scheme.ts';
import { useWorkspace } from '../../stage.ts';

/** What is drawn in full, and what below it; of a small dossier, everything is drawn in full. */
export interface Layers {
  readonly near: Visible;
  readonly overview: OverviewContent | undefined;
}

function wanted(dossier: Dossier, viewport: Viewport | undefined, selection: Selection): Wanted {
  const { entityIndex, relationKeys } = snapshotOf(dossier);
  const { x = 0, y = 0, zoom = 0, width = 0, height = 0 } = viewport ?? {};
  const [halfWidth, halfHeight] = zoom > 0 ? [width / zoom / 2, height / zoom / 2] : [0, 0];
  return {
    view: { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight },
    zoom,
    entities: selection.entities.flatMap((id) => entityIndex.get(id) ?? []),
    relations: selection.relations.map((key) => relationKeys.indexOf(key)).filter((r) => r >= 0),
  };
}

const without = (mask: Uint8Array, taken: Uint8Array): Uint8Array => {
  const left = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i += 1) left[i] = mask[i] && !taken[i] ? 1 : 0;
  return left;
};

const sameMask = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((on, i) => on === b[i]);

/** The part that is drawn in full: the same object for as long as it holds the same elements. */
function useNear(visible: Visible, large: boolean, selection: Selection): Visible {
  const viewport = useWorkspace((state) => (large ? state.viewport : undefined));
  const { dossier } = visible;
  const grid = useMemo(() => (large ? new PlacesGrid(placesOf(dossier)) : undefined), [large, dossier]);
  const kept = useRef<{ readonly of: Visible; readonly near: Visible }>(undefined);
  return useMemo(() => {
    if (!grid) return visible;
    const masks = workingSet(snapshotOf(dossier), visible.masks, grid, wanted(dossier, viewport, selection));
    const known = kept.current;
    const same =
      known?.of === visible &&
      sameMask(known.near.masks.entity, masks.entity) &&
      sameMask(known.near.masks.relation, masks.relation);
    if (known && same) return known.near;
    const near = visibleThrough(dossier, visible.lens, { ...masks, claim: visible.masks.claim });
    kept.current = { of: visible, near };
    return near;
  }, [grid, dossier, visible, viewport, selection]);
}

/** What the numbers of a dossier's columns stand for. */
function namesOf(
  dossier: Dossier,
): Pick<OverviewContent, 'idOf' | 'keyOf' | 'numberOf' | 'relationOf' | 'nameOf'> {
  const { entityIds, entityIndex, relationKeys } = snapshotOf(dossier);
  return {
    idOf: (entity) => entityIds[entity] ?? '',
    keyOf: (relation) => relationKeys.at(relation),
    numberOf: (id) => entityIndex.get(id),
    relationOf: (key) => relationKeys.indexOf(key),
    nameOf: (entity) => dossier.entities.get(entityIds[entity] ?? '')?.name ?? '',
  };
}

/** Shares what the lens leaves out between the two layers of the canvas. */
export function useLayers(visible: Visible, selection: Selection): Layers {
  const theme = themeOf(useScheme());
  const large = visible.entities.size + visible.relations.size > SMALL;
  const near = useNear(visible, large, selection);
  const network = useMemo(() => (large ? networkOf(visible) : undefined), [large, visible]);
  const names = useMemo(() => namesOf(visible.dossier), [visible.dossier]);
  const tints = useMemo(() => tintsOf(visible, theme), [visible, theme]);
  const overview = useMemo((): OverviewContent | undefined => {
    if (!network) return undefined;
    return {
      ...names,
      visible,
      network,
      tints,
      theme,
      shown: {
        entity: without(visible.masks.entity, near.masks.entity),
        relation: without(visible.masks.relation, near.masks.relation),
      },
    };
  }, [network, names, tints, theme, visible, near]);
  return { near, overview };
}
