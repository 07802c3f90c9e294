import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { RelationKey } from '../dossier/relations.ts';
import type { Entity, EntityId, Lens } from '../dossier/types.ts';
import { MaskedEntities } from './masked/entities.ts';
import { MaskedRelations, type VisibleRelation } from './masked/relations.ts';
import { type Masks, masksOf } from './masks.ts';

export type { VisibleRelation };

/** What a lens leaves of a dossier. Its maps are views of the masks: what is in them is made when it is read. */
export interface Visible {
  readonly dossier: Dossier;
  readonly lens: Lens;
  readonly masks: Masks;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly relations: ReadonlyMap<RelationKey, VisibleRelation>;
}

/** What `masks` leave, as if a lens had left it. */
export function visibleThrough(dossier: Dossier, lens: Lens, masks: Masks): Visible {
  return {
    dossier,
    lens,
    masks,
    entities: new MaskedEntities(dossier, masks.entity),
    relations: new MaskedRelations(dossier, masks.relation, masks.claim),
  };
}

/** Applies a lens. Pure; callers keep the result for as long as dossier and lens stay the same. */
export function visibleOf(dossier: Dossier, lens: Lens): Visible {
  return visibleThrough(dossier, lens, masksOf(snapshotOf(dossier), dossier.header.vocabulary, lens));
}
