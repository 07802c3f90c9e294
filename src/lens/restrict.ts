import { type Snapshot, snapshotOf } from '../dossier/columns/snapshot.ts';
import type { RelationKey } from '../dossier/relations.ts';
import type { EntityId } from '../dossier/types.ts';
import type { Masks } from './masks.ts';
import { type Visible, visibleThrough } from './visible.ts';

/** Some entities and relations. */
export interface Chosen {
  readonly entities: ReadonlySet<EntityId>;
  readonly relations: ReadonlySet<RelationKey>;
}

/** Puts into `claim` those claims of a relation that `left` has too. */
function keepClaims(
  { relationClaims: { offsets, items } }: Snapshot,
  r: number,
  left: Uint8Array,
  claim: Uint8Array,
) {
  for (let i = offsets[r] ?? 0; i < (offsets[r + 1] ?? 0); i += 1) {
    const c = items[i] ?? 0;
    claim[c] = left[c] ?? 0;
  }
}

/** {@link restrict} by rows of the snapshot: one byte for each entity and relation, 1 where it is chosen. */
export function restrictRows(visible: Visible, entity: Uint8Array, relation: Uint8Array): Visible {
  const { dossier, lens, masks } = visible;
  const snapshot = snapshotOf(dossier);
  const kept: Masks = {
    entity: masks.entity.map((left, e) => left & (entity[e] ?? 0)),
    relation: new Uint8Array(masks.relation.length),
    claim: new Uint8Array(masks.claim.length),
  };
  for (let r = 0; r < relation.length; r += 1) {
    if (!relation[r] || !masks.relation[r]) continue;
    if (!kept.entity[snapshot.subject[r] ?? 0] || !kept.entity[snapshot.object[r] ?? 0]) continue;
    kept.relation[r] = 1;
    keepClaims(snapshot, r, masks.claim, kept.claim);
  }
  return visibleThrough(dossier, lens, kept);
}

/** What is both visible and chosen, as if the lens left no more. Relations whose ends are not chosen are left out. */
export function restrict(visible: Visible, chosen: Chosen): Visible {
  const { masks } = visible;
  const { entityIndex, relationKeys } = snapshotOf(visible.dossier);
  const entity = new Uint8Array(masks.entity.length);
  const relation = new Uint8Array(masks.relation.length);
  for (const id of chosen.entities) {
    const e = entityIndex.get(id);
    if (e !== undefined) entity[e] = 1;
  }
  for (const key of chosen.relations) {
    const r = relationKeys.indexOf(key);
    if (r >= 0) relation[r] = 1;
  }
  return restrictRows(visible, entity, relation);
}
