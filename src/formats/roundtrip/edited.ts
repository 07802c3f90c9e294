import type { Entity } from '../../dossier/types.ts';
import { sameJson } from '../../kernel/same-json.ts';
import { ENTITY_COLUMNS } from '../columns/entities.ts';
import { clean } from '../text.ts';
import { entityFrom } from './entity.ts';
import { type Fields, fieldsOf } from './fields.ts';

/**
 * An entity by its copy, with what somebody has changed since in the fields that other tools show. `seen` is what these fields say
 * now. Fields that are gone were dropped by a tool, not by a person: the copy stays.
 */
export function editedEntity(copy: Entity, seen: Entity, fields: Fields): Entity {
  const written = fieldsOf(ENTITY_COLUMNS, { entity: copy, kind: undefined, position: undefined });
  const before = entityFrom(written, clean(copy.id), clean(copy.name)) as unknown as Readonly<
    Record<string, unknown>
  >;
  const changed = Object.entries(seen).filter(
    ([part, value]) =>
      part !== 'id' && !sameJson(value, before[part]) && (part !== 'kind' || fields.has('kind')),
  );
  return { ...copy, ...Object.fromEntries(changed) };
}
