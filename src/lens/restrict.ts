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

/** What is both visible and chosen, as if the lens left no more. Relations whose ends are not chosen are left out. */
export function restrict(visible: Visible, chosen: Chosen): Visible {
  const { dossier, lens, masks } = visible;
  const snapshot = snapshotOf(dossier);
  const kept: Masks = {
    entity: new Uint8Array(masks.entity.length),
    relation: new Uint8Array(masks.relation.length),
    claim: new Uint8Array(masks.claim.length),
  };
  for (const id of chosen.entities) {
    const e = snapshot.entityIndex.get(id);
    if (e !== undefined) kept.entity[e] = masks.entity[e] ?? 0;
  }
  for (const key of chosen.relations) {
    const r = snapshot.relationKeys.indexOf(key);
    if (masks.relation[r] !== 1) continue;
    if (!kept.entity[snapshot.subject[r] ?? 0] || !kept.entity[snapshot.object[r] ?? 0]) continue;
    kept.relation[r] = 1;
    keepClaims(snapshot, r, masks.claim, kept.claim);
  }
  return visibleThrough(dossier, lens, kept);
}
