import type { Alias, Attributes } from '../../../dossier/types.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import { attributesOf } from '../../draft/attributes.ts';
import { isObject, type JsonObject, own } from '../../json/value.ts';
import { EXTENSION_ID, extensionOf } from '../extension.ts';
import type { StixObject } from '../object.ts';

/** What the reading of one object has to know of the others. */
export interface World {
  /** The dossier's id of what a STIX identifier names; the identifier itself where the object is not ours. */
  idOf(ref: string): string;
  /** The STIX identifier of what a dossier's id names. */
  refOf(id: string): string;
  /** The object of an identifier, if the bundle has it. */
  object(ref: string): StixObject | undefined;
  /** Reports and groupings that list an object, in the order of the bundle. */
  listing(ref: string): readonly StixObject[];
  /** The external reference of this name that some object has, where it stands for something that can be read. */
  reference(name: string): JsonObject | undefined;
  /** Names of an object in other languages, by its language contents. */
  translations(ref: string): readonly Alias[];
}

/** Fields that never are attributes. */
const NEVER = new Set(['type', 'id', 'extensions']);
/** Fields of our own objects that say nothing more than the rest of the bundle. */
const OWN = new Set([
  'created',
  'modified',
  'external_references',
  'object_refs',
  'created_by_ref',
  'spec_version',
]);

/** Extensions of others; undefined where there are none. */
function otherExtensions(object: StixObject): unknown {
  const all = own(object, 'extensions');
  if (!isObject(all)) return all;
  const others = Object.entries(all).filter(([id]) => id !== EXTENSION_ID);
  if (others.length === Object.keys(all).length) return all;
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

/**
 * What an object says besides `said`, the fields that writing the item again would give: its attributes, so that nothing is lost. A
 * field of which the item holds only a part, such as a time of day, stays whole.
 */
export function restOf(object: StixObject, said: JsonObject): Attributes | undefined {
  const isOwn = extensionOf(object)?.own === true;
  const entries = Object.entries(object).filter(
    ([name, value]) =>
      !NEVER.has(name) &&
      !(isOwn && OWN.has(name)) &&
      !(Object.hasOwn(said, name) && sameJson(said[name], value)),
  );
  const extensions = isOwn ? undefined : otherExtensions(object);
  if (extensions !== undefined) entries.push(['extensions', extensions]);
  return attributesOf(entries as [string, never][]);
}
