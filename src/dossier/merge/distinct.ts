import type { Dossier } from '../dossier.ts';
import { compose, type Edit, lookedUp, type Patch, tidied } from '../patch.ts';
import type { AttributeValue, Entity, EntityId } from '../types.ts';
import type { Pair } from './decisions.ts';
import { attributeOf } from './record/steps.ts';

/** The attribute of an entity that lists the ids of others which somebody said are not the same; each of the two names the other. */
export const DISTINCT = 'throughline:distinct';

/** True for a list of ids, as the attribute holds it. */
export const isDistinctList = (value: AttributeValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** The ids of the entities that somebody said are other ones. */
export function distinctFrom(entity: Entity): readonly EntityId[] {
  const listed = attributeOf(entity, DISTINCT);
  return isDistinctList(listed) ? listed : [];
}

/** The edits by which each of two entities names the other as not the same. */
function apart(
  entities: Pick<ReadonlyMap<EntityId, Entity>, 'get'>,
  pairs: Iterable<Pair>,
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

/** A patch that also records that pairs of entities, by the ids that they have after it, are not the same: so they are not suggested again. */
export function keptApart(dossier: Dossier, patch: Patch, pairs: Iterable<Pair>): Patch {
  const entities = apart(lookedUp(patch.entities, dossier.entities), pairs);
  return tidied(compose(patch, { entities }));
}
