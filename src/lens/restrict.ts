import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { RelationKey } from '../dossier/relations.ts';
import type { EntityId } from '../dossier/types.ts';
import type { Visible } from './visible.ts';

/** Some entities and relations. */
export interface Chosen {
  readonly entities: ReadonlySet<EntityId>;
  readonly relations: ReadonlySet<RelationKey>;
}

const onlyThose = <T>(items: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> =>
  new Map([...items].filter(([id]) => ids.has(id)));

/** What is both visible and chosen, as if the lens left no more. Relations whose ends are not chosen are left out. */
export function restrict(visible: Visible, chosen: Chosen): Visible {
  const { entityIds, relationKeys, claimIds } = snapshotOf(visible.dossier);
  const entities = onlyThose(visible.entities, chosen.entities);
  const relations = new Map(
    [...onlyThose(visible.relations, chosen.relations)].filter(
      ([, { relation }]) => entities.has(relation.subject) && entities.has(relation.object),
    ),
  );
  const claims = new Set([...relations.values()].flatMap((relation) => relation.claims.map(({ id }) => id)));
  const mask = (ids: Iterable<string>, kept: { has(id: string): boolean }): Uint8Array =>
    Uint8Array.from(ids, (id) => (kept.has(id) ? 1 : 0));
  const masks = {
    entity: mask(entityIds, entities),
    relation: mask(relationKeys, relations),
    claim: mask(claimIds, claims),
  };
  return { ...visible, masks, entities, relations };
}
