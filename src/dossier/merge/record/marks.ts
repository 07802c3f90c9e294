import { sameJson } from '../../../kernel/same-json.ts';
import type { Entity, EntityId } from '../../types.ts';
import { DISTINCT, distinctFrom } from '../distinct.ts';
import { stepsOf, withAttributes, withoutSteps } from './steps.ts';

/** An entity without our own marks: what it says of itself. */
export function bare(entity: Entity): Entity {
  const plain = withoutSteps(entity);
  if (distinctFrom(plain).length === 0) return plain;
  const others = Object.entries(plain.attributes ?? {}).filter(([name]) => name !== DISTINCT);
  return withAttributes(plain, others.length > 0 ? Object.fromEntries(others) : undefined);
}

/** The ids of the entities that became part of this one, as they were called then. */
export const mergedIds = (entity: Entity): EntityId[] =>
  stepsOf(entity).flatMap(({ gone }) => gone.map((other) => other.entity.id));

const words = (entity: Entity): unknown => ({ ...bare(entity), id: '', kind: '' });

/** True when two entities say the same of themselves, whatever their ids and kinds. */
const alike = (a: Entity, b: Entity): boolean => a.name === b.name && sameJson(words(a), words(b));

/**
 * True when somebody said that two entities of one dossier are not the same. With `entities`, those of the first one's dossier, the
 * other one is of another dossier, and may come again from the file that it came from: then it is known by its id, or by saying the
 * same as the one that was added then; one that says the same as the entity itself is that.
 */
export function saidApart(
  entity: Entity,
  other: Entity,
  entities?: Pick<ReadonlyMap<EntityId, Entity>, 'get'>,
): boolean {
  const ids = distinctFrom(entity);
  if (distinctFrom(other).includes(entity.id)) return true;
  if (ids.length === 0 || (entities && alike(entity, other))) return false;
  if (ids.includes(other.id)) return true;
  return ids.some((id) => {
    const known = entities?.get(id);
    return known !== undefined && alike(known, other);
  });
}
