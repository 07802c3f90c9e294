import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import type { Masks } from '../../lens/masks.ts';
import type { Box } from '../geometry/box.ts';
import type { PlacesGrid } from './places-grid.ts';

/** With no more elements than this, everything is drawn in full, and nobody needs an overview. */
export const SMALL = 1_500;

/** What is drawn in full of a larger dossier: so many entities and relations at most, and nothing for being near below this zoom. */
export const BUDGET = { entities: 180, relations: 320, zoom: 0.35 } as const;

/** With more entities than this around what is selected, relations among them stay below: they would hide those of the selection. */
const CROWD = 30;

/** What asks for being drawn in full. */
export interface Wanted {
  /** What the canvas shows, in picture units. */
  readonly view: Box;
  readonly zoom: number;
  /** Entities and relations by number: what is selected. */
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

/** Collects numbers up to a budget. */
class Few {
  readonly mask: Uint8Array;
  readonly list: number[] = [];
  readonly #most: number;

  constructor(size: number, most: number) {
    this.mask = new Uint8Array(size);
    this.#most = most;
  }

  get full(): boolean {
    return this.list.length >= this.#most;
  }

  add(i: number): void {
    if (this.mask[i] || this.full) return;
    this.mask[i] = 1;
    this.list.push(i);
  }
}

/** Visits the relations of an entity that the lens leaves, until there is no more room for them. */
function eachRelation(
  snapshot: Snapshot,
  masks: Masks,
  entity: number,
  visit: (relation: number) => void,
): void {
  for (const { offsets, items } of [snapshot.outgoing, snapshot.incoming]) {
    const end = offsets[entity + 1] as number;
    for (let i = offsets[entity] as number; i < end; i += 1) {
      const relation = items[i] as number;
      if (masks.relation[relation]) visit(relation);
    }
  }
}

/**
 * The part of what the lens leaves that is drawn in full: what is selected with its neighbours, and, once one is near enough to
 * read it, what is in view. Never more than {@link BUDGET}; what is in view is taken whole or not at all, so that nothing near is
 * drawn in two ways. Of many neighbours from afar, only what ties them to the selection.
 */
export function workingSet(
  snapshot: Snapshot,
  masks: Masks,
  grid: PlacesGrid,
  wanted: Wanted,
): Pick<Masks, 'entity' | 'relation'> {
  const entities = new Few(masks.entity.length, BUDGET.entities);
  const relations = new Few(masks.relation.length, BUDGET.relations);
  const add = (entity: number | undefined): void => {
    if (entity !== undefined && masks.entity[entity] && Number.isFinite(grid.places[2 * entity]))
      entities.add(entity);
  };
  const tie = (relation: number): void => {
    const [subject, object] = [snapshot.subject[relation] as number, snapshot.object[relation] as number];
    add(subject);
    add(object);
    if (entities.mask[subject] && entities.mask[object]) relations.add(relation);
  };
  for (const relation of wanted.relations) if (masks.relation[relation]) tie(relation);
  for (const entity of wanted.entities) add(entity);
  for (const entity of wanted.entities) eachRelation(snapshot, masks, entity, tie);
  let among = entities.list.length <= CROWD;
  if (wanted.zoom >= BUDGET.zoom) {
    const near: number[] = [];
    grid.each(wanted.view, (entity) => {
      if (masks.entity[entity]) near.push(entity);
      return near.length <= BUDGET.entities;
    });
    if (near.length > 0 && near.length + entities.list.length <= BUDGET.entities) {
      among = true;
      for (const entity of near) add(entity);
    }
  }
  if (!among) return { entity: entities.mask, relation: relations.mask };
  const inside = (relation: number): void => {
    if (
      entities.mask[snapshot.subject[relation] as number] &&
      entities.mask[snapshot.object[relation] as number]
    )
      relations.add(relation);
  };
  for (const entity of entities.list) eachRelation(snapshot, masks, entity, inside);
  return { entity: entities.mask, relation: relations.mask };
}
