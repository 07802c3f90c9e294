import { isJson } from '../../dossier/file/nesting.ts';
import { isList, isObject, type JsonObject, own, ownText } from '../json/value.ts';
import { type Holds, type OwnFields, ownFieldsIn } from '../own-fields.ts';
import type { Remainder } from '../remainder.ts';
import { parsedJson } from '../roundtrip/json.ts';
import type { StixObject } from './object.ts';

/** The extension in which our own fields stand beside those of STIX. */
export const EXTENSION_ID = 'extension-definition--7c4f7a1e-3d0b-5c1f-8a55-9e1c2d7b6f30';
/** The extension that defines {@link CUSTOM_TYPE}. */
export const CUSTOM_EXTENSION_ID = 'extension-definition--1f0a9b52-6c3e-5d84-b7a9-40d2e8c5a613';
/** Things for which STIX has no type: events, transfers, programmes, documents. */
export const CUSTOM_TYPE = 'x-throughline-entity';
/** Who defines the extensions. */
export const AUTHOR_ID = 'identity--b3d7f0c8-2a91-5e46-8c1d-6f5a0e9b7d24';

/** Reads our extension of an object; undefined where it has none that can be read. */
export function extensionOf(object: StixObject): OwnFields | undefined {
  const extensions = own(object, 'extensions');
  const found = isObject(extensions) ? ownFieldsIn(own(extensions, EXTENSION_ID)) : undefined;
  const more = found && parsedJson(ownText(found.fields, 'set_json') ?? '');
  if (!isObject(more)) return found;
  return found && { ...found, remainder: { ...found.remainder, set: { ...found.remainder.set, ...more } } };
}

const KEY = /^[a-zA-Z0-9_-]{1,250}$/;

/** STIX has no null and no empty lists and dictionaries (2.1, section 2): such values are written as JSON text. */
function fits(value: unknown): boolean {
  if (isList(value)) return value.length > 0 && value.every(fits);
  if (!isObject(value)) return value !== null && isJson(value);
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, inner]) => KEY.test(key) && fits(inner));
}

/** What our extension is to say of an object. `fields` are those that only some objects have. */
export function extension(
  { holds, own: isOwn, fields = {} }: { holds: Holds; own: boolean; fields?: JsonObject },
  { set = {}, without = [] }: Remainder = {},
): JsonObject {
  const entries = Object.entries(set);
  const plain = entries.filter(([key, value]) => KEY.test(key) && fits(value));
  const rest = entries.filter(([key, value]) => !KEY.test(key) || !fits(value));
  return {
    extension_type: 'property-extension',
    holds,
    ...(isOwn && { own: true }),
    ...fields,
    ...(plain.length > 0 && { set: Object.fromEntries(plain) }),
    ...(rest.length > 0 && { set_json: JSON.stringify(Object.fromEntries(rest)) }),
    ...(without.length > 0 && { without }),
  };
}
