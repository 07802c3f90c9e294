import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type EvidenceSummary, summarise } from '../dossier/evidence/summary.ts';
import type { Relation, RelationKey } from '../dossier/relations.ts';
import type { Claim, Entity, EntityId, Lens } from '../dossier/types.ts';
import { type Masks, masksOf } from './masks.ts';

/** A relation as the lens leaves it, with only the claims that it leaves. */
export interface VisibleRelation extends EvidenceSummary {
  readonly relation: Relation;
}

/** What a lens leaves of a dossier. */
export interface Visible {
  readonly dossier: Dossier;
  readonly lens: Lens;
  readonly masks: Masks;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly relations: ReadonlyMap<RelationKey, VisibleRelation>;
}

/** Applies a lens. Pure; callers keep the result for as long as dossier and lens stay the same. */
export function visibleOf(dossier: Dossier, lens: Lens): Visible {
  const snapshot = snapshotOf(dossier);
  const masks = masksOf(snapshot, dossier.header.vocabulary, lens);
  const claimOn = new Set([...snapshot.claimIds].filter((_, c) => masks.claim[c]));
  const entities = new Map([...dossier.entities].filter((_, e) => masks.entity[e]));
  const relations = new Map<RelationKey, VisibleRelation>();
  masks.relation.forEach((on, r) => {
    const key = snapshot.relationKeys.at(r);
    const relation = on ? dossier.relations.get(key) : undefined;
    if (!relation) return;
    const claims = relation.claims.flatMap((id): Claim[] => {
      const claim = claimOn.has(id) ? dossier.claims.get(id) : undefined;
      return claim ? [claim] : [];
    });
    relations.set(key, { relation, ...summarise(relation, claims, dossier.sources) });
  });
  return { dossier, lens, masks, entities, relations };
}
