import type { Alias, Entity } from '../../../dossier/types.ts';
import { defined } from '../../remainder.ts';
import { isA, isCountry, schemaOf } from '../model.ts';
import { type FtmRecord, onlyText, type Properties, textsOf } from '../record.ts';
import { dateProperties, whenOf } from './dates.ts';
import { type Reading, restOf, type Said } from './rest.ts';

const OTHER_NAMES = ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'] as const;
/** Where an entity belongs, the plainest first. */
const COUNTRIES = ['country', 'jurisdiction', 'mainCountry', 'nationality', 'citizenship', 'flag'] as const;
/** Stands for 'not known'. */
const NO_COUNTRY = 'zz';
const WIKIDATA = /^Q\d+$/;
const OPENSANCTIONS = /^NK-[A-Za-z0-9]{8,40}$/;

function nameOf({ id, schema, properties, beside }: FtmRecord): string {
  const { caption } = beside;
  if (typeof caption === 'string' && caption !== '' && caption !== id) return caption;
  for (const name of [...(schemaOf(schema)?.caption ?? []), 'name', 'title', 'full']) {
    const [first] = textsOf(properties, name);
    if (first !== undefined) return first;
  }
  return id;
}

function aliasesOf(properties: Properties, name: string): readonly Alias[] | undefined {
  const texts = new Set(OTHER_NAMES.flatMap((one) => textsOf(properties, one)));
  texts.delete(name);
  return texts.size > 0 ? [...texts].map((text) => ({ text })) : undefined;
}

function countryOf(properties: Properties): string | undefined {
  for (const name of COUNTRIES) {
    const code = textsOf(properties, name).find(
      (text) => /^[a-z]{2}$/i.test(text) && text.toLowerCase() !== NO_COUNTRY,
    );
    if (code !== undefined) return code.toUpperCase();
  }
  return undefined;
}

function atOf(properties: Properties): Entity['at'] {
  const [lat, lon] = ['latitude', 'longitude'].map((name) => {
    const text = onlyText(properties, name)?.trim();
    return text ? Number(text) : Number.NaN;
  });
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    return undefined;
  return { lat, lon };
}

function linksOf({ id, properties }: FtmRecord): Entity['links'] {
  const wikidata = onlyText(properties, 'wikidataId') ?? (WIKIDATA.test(id) ? id : undefined);
  const links = defined<NonNullable<Entity['links']>>({
    wikidata,
    opensanctions: OPENSANCTIONS.test(id) ? id : undefined,
    url: onlyText(properties, 'website'),
  });
  return Object.keys(links).length > 0 ? links : undefined;
}

function bareEntity(record: FtmRecord): Entity {
  const { id, schema, properties } = record;
  const name = nameOf(record);
  return defined<Entity>({
    id,
    kind: schema,
    name,
    aliases: aliasesOf(properties, name),
    country: countryOf(properties),
    summary: onlyText(properties, 'summary') ?? onlyText(properties, 'description'),
    when: isA(schema, 'Interval') ? whenOf(properties) : undefined,
    at: atOf(properties),
    commodity: undefined,
    links: linksOf(record),
    attributes: undefined,
  });
}

/** How entities of a schema are read and said, apart from the caption: it repeats a name, and must not make that needless. */
export const readingOf = (schema: string): Reading<Entity> => ({
  of: (record) => {
    const { caption: _, ...beside } = record.beside;
    return bareEntity({ ...record, beside });
  },
  said: (entity) => entityProperties(entity, schema),
});

/** A record as an entity whose kind is its schema. All that has no place there becomes attributes. */
export function entityOf(record: FtmRecord): Entity {
  const entity = bareEntity(record);
  const attributes = restOf(record, entity, readingOf(record.schema));
  return { ...entity, ...(attributes && { attributes }) };
}

/** What a record of a schema can say of an entity; only properties that the schema has. */
export function entityProperties(entity: Entity, schema: string): Said {
  const { name, aliases = [], country, summary, when, at, links } = entity;
  const all: [string, string[]][] = [
    [nameProperty(schema), [name]],
    ['alias', aliases.map(({ text }) => text)],
    ['country', country !== undefined && isCountry(country.toLowerCase()) ? [country.toLowerCase()] : []],
    ['summary', summary === undefined ? [] : [summary]],
    ...(isA(schema, 'Interval') ? dateProperties(when) : []),
    ['latitude', at ? [String(at.lat)] : []],
    ['longitude', at ? [String(at.lon)] : []],
    ['wikidataId', links?.wikidata !== undefined && WIKIDATA.test(links.wikidata) ? [links.wikidata] : []],
    ['website', links?.url !== undefined && /^https?:\/\//.test(links.url) ? [links.url] : []],
  ];
  const known = schemaOf(schema)?.properties;
  return new Map(
    all.filter(([property, values]) => values.some((text) => text.trim()) && known?.has(property)),
  );
}

/** Where records of a schema have their name. */
function nameProperty(schema: string): string {
  const { caption = [], properties } = schemaOf(schema) ?? {};
  return caption.find((name) => properties?.get(name)?.type !== 'date') ?? 'name';
}
