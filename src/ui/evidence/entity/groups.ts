import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import { otherEnd, tiesOf } from '../../../dossier/columns/ties.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { EntityId } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';

/** The relations of one type that leave an entity, or those that arrive. */
export interface TieGroup {
  readonly id: string;
  readonly label: string;
  /** Numbers of the relations in the snapshot, in its order. */
  readonly relations: readonly number[];
}

/** The relations of an entity by type and direction, in the order of the vocabulary; reads columns only, so a hub costs no more than its ties. */
export function groupsOf(id: EntityId, dossier: Dossier): TieGroup[] {
  const snapshot = snapshotOf(dossier);
  const entity = snapshot.entityIndex.get(id);
  if (entity === undefined) return [];
  const { relationTypes } = dossier.header.vocabulary;
  const groups = new Map<number, TieGroup & { relations: number[] }>();
  for (const relation of tiesOf(snapshot, entity)) {
    const number = snapshot.type[relation] ?? 0;
    const outward = snapshot.subject[relation] === entity;
    const place = 2 * number + (outward ? 0 : 1);
    const known = groups.get(place);
    if (known) known.relations.push(relation);
    else {
      const type = relationTypes[number];
      const label = visible((outward ? type?.label : type?.inverse) ?? '');
      groups.set(place, { id: `${type?.id} ${outward}`, label, relations: [relation] });
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** One relation of a group, as its line shows it. */
export interface TieLine {
  readonly key: string;
  readonly other: EntityId;
  readonly claims: number;
  readonly visible: boolean;
}

/** What the line of a relation shows. `mask` is that of the visible relations. */
export function lineOf(dossier: Dossier, id: EntityId, relation: number, mask: Uint8Array): TieLine {
  const snapshot = snapshotOf(dossier);
  const { offsets } = snapshot.relationClaims;
  return {
    key: snapshot.relationKeys.at(relation),
    other: snapshot.entityIds[otherEnd(snapshot, relation, snapshot.entityIndex.get(id) ?? -1)] ?? '',
    claims: (offsets[relation + 1] ?? 0) - (offsets[relation] ?? 0),
    visible: mask[relation] === 1,
  };
}
