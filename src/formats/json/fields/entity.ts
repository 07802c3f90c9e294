import type { Alias } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DraftEntity } from '../../draft/found.ts';
import { whenOf } from './dates.ts';
import { takeOnEarth } from './earth.ts';
import { asText, asUrl, asWords, type Fields, type Making } from './fields.ts';
import { dropImages } from './images.ts';
import { ENTITY_NAMES as NAMES } from './names.ts';

function kindOf(value: unknown, name: string): string | undefined {
  // A number says nothing by itself: `group: 3` becomes the kind 'group 3'.
  if (typeof value === 'number') return `${name} ${value}`;
  return asWords(value)?.trim();
}

function aliasesOf(value: unknown): Alias[] | undefined {
  const texts = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(texts) || texts.length === 0) return undefined;
  return texts.every((text) => asWords(text) !== undefined) ? texts.map((text) => ({ text })) : undefined;
}

const countryOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined;

function linksOf(fields: Fields): DraftEntity['links'] {
  const url = fields.take(NAMES.url, asUrl);
  const wikidata = fields.take(NAMES.wikidata, (value) =>
    typeof value === 'string' && /^Q\d+$/.test(value) ? value : undefined,
  );
  if (url === undefined && wikidata === undefined) return undefined;
  return { ...(wikidata !== undefined && { wikidata }), ...(url !== undefined && { url }) };
}

/** Makes an entity of its fields; those that it has no place for become its attributes. Images are dropped. */
export function entityOf(
  id: string,
  fields: Fields,
  where: string,
  draft: Pick<Draft, 'remark'>,
): DraftEntity {
  dropImages(fields, where, draft);
  const name = fields.take(NAMES.name, asText);
  const kind = fields.take(NAMES.kind, kindOf);
  const aliases = fields.take(NAMES.aliases, aliasesOf);
  const country = fields.take(NAMES.country, countryOf);
  const summary = fields.take(NAMES.summary, asWords);
  const when = whenOf(fields, NAMES, where, draft);
  const at = takeOnEarth(fields, where, draft);
  const links = linksOf(fields);
  const entity: Making<DraftEntity> = { id };
  if (name !== undefined) entity.name = name;
  if (kind !== undefined) entity.kind = kind;
  if (aliases) entity.aliases = aliases;
  if (country !== undefined) entity.country = country;
  if (summary !== undefined) entity.summary = summary;
  if (when) entity.when = when;
  if (at) entity.at = at;
  if (links) entity.links = links;
  const attributes = fields.attributes();
  if (attributes) entity.attributes = attributes;
  return entity;
}
