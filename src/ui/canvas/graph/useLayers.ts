import { useMemo, useRef } from 'react';
import { type MarkColumns, networkOf, tintsOf } from '../../../canvas/overview/content.ts';
import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import { placesOf } from '../../../dossier/columns/places.ts';
import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { entityName } from '../../../dossier/words.ts';
import { type Visible, visibleThrough } from '../../../lens/visible.ts';
import { gridOf, type PlacesGrid } from '../../../picture/overview/places-grid.ts';
import { SMALL, type Wanted, workingSet } from '../../../picture/overview/working-set.ts';
import { themeOf } from '../../../picture/theme.ts';
import { NOTHING, type Selection, type Viewport } from '../../../state/workspace.ts';
import { useScheme } from '../../parts/scheme.ts';

/** What is drawn in full, and what below it; of a small dossier, everything is drawn in full. */
export interface Layers {
  readonly near: Visible;
  readonly overview: OverviewContent | undefined;
  /** How many visible entities have no place, and so are drawn by neither. */
  readonly unplaced: number;
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

/*
 * Little is drawn in full, and this runs while somebody waits: from one that is set to the next takes no time, but asking every
 * element of a large dossier does.
 */

const without = (mask: Uint8Array, taken: Uint8Array): Uint8Array => {
  let at = taken.indexOf(1);
  if (at < 0) return mask;
  const left = mask.slice();
  for (; at >= 0; at = taken.indexOf(1, at + 1)) left[at] = 0;
  return left;
};

function sameMask(a: Uint8Array, b: Uint8Array): boolean {
  let at = -1;
  do {
    const next = a.indexOf(1, at + 1);
    if (b.indexOf(1, at + 1) !== next) return false;
    at = next;
  } while (at >= 0);
  return a.length === b.length;
}

/** The part that is drawn in full: the same object for as long as it holds the same elements. */
function useNear(
  visible: Visible,
  grid: PlacesGrid | undefined,
  viewport: Viewport | undefined,
  selection: Selection,
): Visible {
  const { dossier } = visible;
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

function withoutPlace(shown: Uint8Array, places: Float32Array): number {
  let count = 0;
  for (let e = 0; e < shown.length; e += 1) if (shown[e] && !Number.isFinite(places[2 * e])) count += 1;
  return count;
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
    nameOf: (entity) => entityName(entityIds[entity] ?? '', dossier),
  };
}

/** What the layers show other than usual. */
interface Instead {
  /** Places that a layout tries: meanwhile, nothing is drawn in full. */
  readonly preview?: Float32Array | undefined;
  /** What the overview's marks are drawn by. */
  readonly marks?: MarkColumns;
}

/** Shares what the lens leaves between the two layers of the canvas: what is selected, and what `viewport` shows, if it is near enough. */
export function useLayers(
  visible: Visible,
  viewport: Viewport | undefined,
  selection: Selection,
  { preview, marks }: Instead = {},
): Layers {
  const theme = themeOf(useScheme());
  const large = visible.entities.size + visible.relations.size > SMALL;
  const places = preview ?? placesOf(visible.dossier);
  const grid = useMemo(() => (large ? gridOf(places) : undefined), [large, places]);
  const near = useNear(visible, grid, preview ? undefined : viewport, preview ? NOTHING : selection);
  const network = useMemo(() => (large ? networkOf(visible, marks) : undefined), [large, visible, marks]);
  const names = useMemo(() => namesOf(visible.dossier), [visible.dossier]);
  const communities = marks?.communities;
  const byCommunity = communities !== undefined;
  const tints = useMemo(() => tintsOf(visible, theme, byCommunity), [visible, theme, byCommunity]);
  const overview = useMemo((): OverviewContent | undefined => {
    if (!network || !grid) return undefined;
    return {
      ...names,
      visible,
      network: { ...network, places },
      grid,
      tints,
      communities,
      theme,
      shown: {
        entity: without(visible.masks.entity, near.masks.entity),
        relation: without(visible.masks.relation, near.masks.relation),
      },
    };
  }, [network, places, grid, names, tints, communities, theme, visible, near]);
  const unplaced = useMemo(() => withoutPlace(visible.masks.entity, places), [visible, places]);
  return { near, overview, unplaced };
}
