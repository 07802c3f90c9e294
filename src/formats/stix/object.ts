import { isObject, type JsonObject, ownText } from '../json/value.ts';

/** A STIX object that says what it is and how it is called. */
export type StixObject = JsonObject & { readonly type: string; readonly id: string };

/** What an object of a bundle is to a dossier. */
export type Role = 'entity' | 'source' | 'claim' | 'definition';

const ID = /^([a-z][a-z0-9-]{1,249})--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The type that a STIX identifier begins with; undefined for text that is none. */
export function typeOfId(id: string): string | undefined {
  return ID.exec(id)?.[1];
}

const CLAIMS = new Set(['relationship', 'sighting']);
const SOURCES = new Set(['report', 'grouping']);
const DEFINITIONS = new Set(['marking-definition', 'extension-definition', 'language-content', 'bundle']);

/** What objects of a type are to a dossier; opinions are decided by what they are about. */
export function roleOfType(type: string): Role {
  if (CLAIMS.has(type)) return 'claim';
  if (SOURCES.has(type)) return 'source';
  return DEFINITIONS.has(type) ? 'definition' : 'entity';
}

/** True for an object with a type and an id. */
export const isStixObject = (value: unknown): value is StixObject =>
  isObject(value) && ownText(value, 'type') !== undefined && ownText(value, 'id') !== undefined;
