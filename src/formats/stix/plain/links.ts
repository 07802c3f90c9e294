import type { Entity } from '../../../dossier/types.ts';
import { isList, isObject, type JsonObject, own, ownText } from '../../json/value.ts';
import { defined } from '../../remainder.ts';
import type { StixObject } from '../object.ts';

/** An address that every reader of STIX accepts: characters of RFC 3986 only. */
const URL_LIKE =
  /^https?:\/\/(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-fA-F]{2})+(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-fA-F]{2})*)?$/;

/** True for an address that can stand as one in STIX. */
export const isWebAddress = (text: string): boolean => URL_LIKE.test(text) && URL.canParse(text);

const BY_NAME = ['wikidata', 'opensanctions'] as const;
const EXTERNAL = /^[A-Za-z0-9][\w.-]*$/;

/** The external references of an object. */
export function referencesOf(object: StixObject): readonly JsonObject[] {
  const references = own(object, 'external_references');
  return isList(references) ? references.filter(isObject) : [];
}

/** The first address among references, of those that are not of a register of ours. */
export function addressOf(object: StixObject): string | undefined {
  for (const reference of referencesOf(object)) {
    const url = ownText(reference, 'url');
    if (url !== undefined && !BY_NAME.some((name) => own(reference, 'source_name') === name)) return url;
  }
  return undefined;
}

/** Where an entity is found elsewhere, by the external references of its object. */
export function linksOf(object: StixObject): Entity['links'] {
  const register = (name: string): string | undefined => {
    const reference = referencesOf(object).find((one) => own(one, 'source_name') === name);
    return reference && ownText(reference, 'external_id');
  };
  const links = defined<NonNullable<Entity['links']>>({
    wikidata: register('wikidata'),
    opensanctions: register('opensanctions'),
    url: addressOf(object),
  });
  return Object.keys(links).length > 0 ? links : undefined;
}

/** The same the other way; what STIX does not accept is left out. */
export function linkReferences(links: Entity['links']): JsonObject[] {
  const registers = BY_NAME.flatMap((source_name) => {
    const external_id = links?.[source_name];
    return external_id !== undefined && EXTERNAL.test(external_id) ? [{ source_name, external_id }] : [];
  });
  const url = links?.url;
  return url !== undefined && isWebAddress(url) ? [...registers, { source_name: 'web', url }] : registers;
}
