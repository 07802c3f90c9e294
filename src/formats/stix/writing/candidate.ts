import type { Attributes } from '../../../dossier/types.ts';
import { isObject, type JsonObject } from '../../json/value.ts';
import { remainderOf } from '../../remainder.ts';
import type { StixObject } from '../object.ts';

/** Names that can stand as fields of an object that came out of STIX. */
const NAME = /^[A-Za-z_][\w-]{0,249}$/;
/** What depends on other objects, and says nothing about which fields fit better. */
const OUTSIDE = new Set(['attributes', 'source', 'speakers', 'id', 'aliases']);

const misses = (item: object, plain: object): number =>
  Object.keys(remainderOf(item, plain)?.set ?? {}).filter((name) => !OUTSIDE.has(name)).length;

/** Attributes as they came, as fields. */
function fieldsOf(attributes: Attributes | undefined): JsonObject {
  const entries = Object.entries(attributes ?? {}).filter(
    ([name, value]) =>
      NAME.test(name) && name !== 'type' && name !== 'id' && (name !== 'extensions' || isObject(value)),
  );
  return Object.fromEntries(entries);
}

/**
 * An object that came out of STIX, as it is now: the fields that its item gives, and its attributes, which hold the original wording.
 * Where both say something of a field, the original stays unless the item was changed since.
 */
export function candidate<T extends { readonly attributes?: Attributes }>(
  item: T,
  { id, type }: { readonly id: string; readonly type: string },
  fields: JsonObject,
  plain: (object: StixObject) => T,
): StixObject {
  const original = fieldsOf(item.attributes);
  const kept: StixObject = { ...fields, ...original, type, id };
  const clash = Object.keys(fields).some((name) => Object.hasOwn(original, name));
  if (!clash) return kept;
  const changed: StixObject = { ...original, ...fields, type, id };
  return misses(item, plain(kept)) > misses(item, plain(changed)) ? changed : kept;
}
