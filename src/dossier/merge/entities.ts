import { claimsMentioning } from '../columns/mentions.ts';
import { snapshotOf } from '../columns/snapshot.ts';
import type { Dossier } from '../dossier.ts';
import type { Patch } from '../patch.ts';
import type { Claim, EntityId } from '../types.ts';
import { type Group, together } from './together/together.ts';

/** The claims that mention any of some entities, in the order of the dossier; no other is read. */
export function claimsNaming(dossier: Dossier, ids: Iterable<EntityId>): Claim[] {
  const snapshot = snapshotOf(dossier);
  const entity = new Uint8Array(snapshot.entityIds.length);
  for (const id of ids) {
    const row = snapshot.entityIndex.get(id);
    if (row !== undefined) entity[row] = 1;
  }
  const source = new Uint8Array(snapshot.sourceIds.length);
  const type = new Uint8Array(dossier.header.vocabulary.relationTypes.length);
  return claimsMentioning(snapshot, { entity, source, type }).flatMap(
    (row) => dossier.claims.get(snapshot.claimIds.at(row)) ?? [],
  );
}

/**
 * The patch by which the entities of each group become one: `keep` keeps its id, kind and name, and everything that named one of
 * `gone` names it. What they say is united without loss, see `mergedEntity`; `splitEntity` takes it apart again. In a scene, the
 * merged one is hidden where all of its members were. No entity is in two groups, and each is there.
 */
export function mergeGroups(dossier: Dossier, groups: readonly Group[]): Patch {
  return together(
    {
      entities: dossier.entities,
      positions: dossier.positions,
      claims: claimsNaming(
        dossier,
        groups.flatMap(({ gone }) => gone),
      ),
      sources: dossier.sources.values(),
      briefings: dossier.briefings.values(),
    },
    groups,
    'all',
  );
}

/** The same for one group; ids that the dossier does not have are passed over, and nothing to merge gives an empty patch. */
export function mergeEntities(dossier: Dossier, keep: EntityId, gone: readonly EntityId[]): Patch {
  const others = [...new Set(gone)].filter((id) => id !== keep && dossier.entities.has(id));
  if (others.length === 0 || !dossier.entities.has(keep)) return {};
  return mergeGroups(dossier, [{ keep, gone: others }]);
}
