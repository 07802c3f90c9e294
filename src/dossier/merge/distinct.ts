import type { Dossier } from '../dossier.ts';
import type { Edit, Patch } from '../patch.ts';
import type { AttributeValue, Entity, EntityId } from '../types.ts';

/** The attribute of an entity that lists the ids of others which somebody said are not the same; each of the two names the other. */
export const DISTINCT = 'throughline:distinct';

/** True for a list of ids, as the attribute holds it. */
export const isDistinctList = (value: AttributeValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** The ids of the entities that somebody said are other ones. */
export function distinctFrom({ attributes }: Entity): readonly EntityId[] {
  const listed = attributes && Object.hasOwn(attributes, DISTINCT) ? attributes[DISTINCT] : undefined;
  return isDistinctList(listed) ? listed : [];
}

/** The edits by which each of two entities names the other as not the same. */
export function apart(
  entities: Pick<ReadonlyMap<EntityId, Entity>, 'get'>,
  pairs: Iterable<readonly [EntityId, EntityId]>,
): Map<EntityId, Edit<Entity>> {
  const others = new Map<EntityId, Set<EntityId>>();
  const name = (id: EntityId, other: EntityId): void => {
    const known = others.get(id);
    if (known) known.add(other);
    else others.set(id, new Set([other]));
  };
  for (const [one, other] of pairs) {
    if (one === other || !entities.get(one) || !entities.get(other)) continue;
    name(one, other);
    name(other, one);
  }
  const edits = new Map<EntityId, Edit<Entity>>();
  for (const [id, ids] of others) {
    const before = entities.get(id);
    if (!before) continue;
    const known = distinctFrom(before);
    const all = [...new Set([...known, ...ids])];
    if (all.length > known.length)
      edits.set(id, [before, { ...before, attributes: { ...before.attributes, [DISTINCT]: all } }]);
  }
  return edits;
}

/** Records that pairs of entities of one dossier are not the same, so that they are not suggested again. */
export function keepApart(dossier: Dossier, pairs: Iterable<readonly [EntityId, EntityId]>): Patch {
  const entities = apart(dossier.entities, pairs);
  return entities.size > 0 ? { entities } : {};
}
