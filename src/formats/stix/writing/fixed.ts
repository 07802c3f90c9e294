import type { JsonObject } from '../../json/value.ts';
import { AUTHOR_ID, CUSTOM_EXTENSION_ID, CUSTOM_TYPE, EXTENSION_ID } from '../extension.ts';
import type { StixObject } from '../object.ts';

/** When the extensions were defined; they stay the same in every bundle. */
const DEFINED = '2025-01-01T00:00:00.000Z';
const COMMON = { spec_version: '2.1', created: DEFINED, modified: DEFINED } as const;

const definition = (id: string, name: string, description: string, extension_type: string): StixObject => ({
  type: 'extension-definition',
  ...COMMON,
  id,
  created_by_ref: AUTHOR_ID,
  name,
  description,
  schema: description,
  version: '1.0.0',
  extension_types: [extension_type],
});

/** Who defines our extensions, and their definitions: they stand in every bundle of ours. */
export const FIXED: readonly StixObject[] = [
  {
    type: 'identity',
    ...COMMON,
    id: AUTHOR_ID,
    name: 'Throughline',
    identity_class: 'system',
  } satisfies JsonObject,
  definition(
    EXTENSION_ID,
    'Throughline evidence',
    'What a Throughline dossier says of an object besides the fields of STIX. “holds” says what the object is (entity, source, claim), “set” gives fields by name: kind, certainty, stance, speakers, locator, quote, quantity, dates as EDTF; “set_json” gives those that STIX cannot hold, as JSON text; “without” names fields that are not to be read.',
    'property-extension',
  ),
  definition(
    CUSTOM_EXTENSION_ID,
    'Throughline entity',
    `Defines ${CUSTOM_TYPE}: an event, transfer, programme, document or other thing for which STIX has no type. It has name, description, kind, aliases, country, latitude, longitude, first_seen and last_seen.`,
    'new-sdo',
  ),
];
