import type { Alias, Entity } from '../../../dossier/types.ts';
import { isList, type JsonObject, own, ownText } from '../../json/value.ts';
import { defined } from '../../remainder.ts';
import { CUSTOM_TYPE } from '../extension.ts';
import type { StixObject } from '../object.ts';
import { timesOf, whenOf } from '../times.ts';
import { linkReferences, linksOf } from './links.ts';
import { derivedName, nameOf } from './names.ts';
import { restOf, type World } from './world.ts';

const SEEN = ['first_seen', 'last_seen'] as const;

/** Fields that say from when to when, by type. */
const SPANS: ReadonlyMap<string, readonly [start: string, stop: string]> = new Map<
  string,
  readonly [start: string, stop: string]
>([
  ['campaign', SEEN],
  ['intrusion-set', SEEN],
  ['malware', SEEN],
  ['threat-actor', SEEN],
  ['infrastructure', SEEN],
  [CUSTOM_TYPE, SEEN],
  ['indicator', ['valid_from', 'valid_until']],
  ['observed-data', ['first_observed', 'last_observed']],
]);

/** Types that have a field for aliases. */
const ALIASED = new Set([
  'attack-pattern',
  'campaign',
  'infrastructure',
  'intrusion-set',
  'malware',
  'threat-actor',
  'tool',
  CUSTOM_TYPE,
]);

const PLACED = new Set(['location', CUSTOM_TYPE]);
const NARROW = ['city', 'administrative_area', 'street_address', 'postal_code', 'latitude'] as const;

/** The field in which objects of a type say what is to be said. */
const wordsField = (type: string): string => (type === 'note' ? 'content' : 'description');

/** What an object is: its type, an identity by its class, a location by how large it is. */
function kindOf(object: StixObject): string {
  const { type } = object;
  if (type === 'identity') return ownText(object, 'identity_class') ?? type;
  if (type === CUSTOM_TYPE) return ownText(object, 'kind') ?? type;
  if (type !== 'location') return type;
  if (NARROW.some((field) => Object.hasOwn(object, field))) return 'place';
  if (Object.hasOwn(object, 'country')) return 'country';
  return Object.hasOwn(object, 'region') ? 'region' : 'place';
}

function aliasesOf(object: StixObject, world: World): readonly Alias[] | undefined {
  const names = own(object, 'aliases');
  const given = isList(names) && names.every((name) => typeof name === 'string' && name !== '') ? names : [];
  const all = [...given.map((text) => ({ text: String(text) })), ...world.translations(object.id)];
  return all.length > 0 ? all : undefined;
}

function countryOf(object: StixObject): string | undefined {
  const code = PLACED.has(object.type) ? ownText(object, 'country') : undefined;
  return code !== undefined && /^[a-z]{2}$/i.test(code) ? code.toUpperCase() : undefined;
}

function atOf(object: StixObject): Entity['at'] {
  const [lat, lon] = [own(object, 'latitude'), own(object, 'longitude')];
  if (!PLACED.has(object.type) || typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** The timestamps between which an object lies, by their names; nothing for types without any. */
export function spanFields(type: string): readonly [start: string, stop: string] | undefined {
  return SPANS.get(type);
}

/** An object as an entity, all that has no place there as attributes. */
export function entityOf(object: StixObject, world: World): Entity {
  const span = SPANS.get(object.type);
  const entity = defined<Entity>({
    id: object.id,
    kind: kindOf(object),
    name: nameOf(object),
    aliases: aliasesOf(object, world),
    country: countryOf(object),
    summary: ownText(object, wordsField(object.type)),
    when: span && whenOf(own(object, span[0]), own(object, span[1])),
    at: atOf(object),
    commodity: undefined,
    links: linksOf(object),
    attributes: undefined,
  });
  const { name, ...said } = entityFields(entity, object.type, world);
  // A name that says the same as the rest would not be written again, so it has to be kept.
  const isDerived = entity.name === derivedName(object);
  const attributes = restOf(object, isDerived ? said : { ...said, name });
  return { ...entity, ...(attributes && { attributes }) };
}

/** What an object of a type can say of an entity in the fields of STIX. */
export function entityFields(entity: Entity, type: string, world: World): JsonObject {
  const [start, stop] = SPANS.get(type) ?? [];
  const times = timesOf(entity.when);
  const translated = world.translations(world.refOf(entity.id));
  const aliases = (entity.aliases ?? [])
    .filter(({ text, lang }) => !translated.some((one) => one.text === text && one.lang === lang))
    .map(({ text }) => text);
  const links = linkReferences(entity.links);
  const placed = PLACED.has(type);
  return defined<JsonObject>({
    spec_version: '2.1',
    name: entity.name,
    [wordsField(type)]: entity.summary,
    ...(ALIASED.has(type) && aliases.length > 0 && { aliases }),
    ...(type === 'identity' && entity.kind !== type && { identity_class: entity.kind }),
    ...(type === CUSTOM_TYPE && { kind: entity.kind }),
    ...(placed && { country: entity.country, latitude: entity.at?.lat, longitude: entity.at?.lon }),
    ...(start !== undefined && { [start]: times.start }),
    ...(stop !== undefined && { [stop]: times.stop }),
    ...(links.length > 0 && { external_references: links }),
  });
}
