import type { Entity } from '../../dossier/types.ts';
import { defined } from '../remainder.ts';
import { attributesIn, datedIn, type Fields, listIn, numberIn, textIn } from './fields.ts';

function linksIn(fields: Fields): Entity['links'] {
  const named = (['wikidata', 'opensanctions', 'url'] as const).flatMap((name) => {
    const link = textIn(fields, name);
    return link === undefined ? [] : [[name, link] as const];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

function aliasesIn(fields: Fields): Entity['aliases'] {
  const languages = listIn(fields, 'alias_languages');
  return listIn(fields, 'aliases')
    ?.map((text, i) => ({ text, ...(languages?.[i] && { lang: languages[i] }) }))
    .filter(({ text }) => text !== '');
}

/** An entity out of the fields that `ENTITY_COLUMNS` write; its id and name stand elsewhere in each format. */
export function entityFrom(fields: Fields, id: string, name: string): Entity {
  const [lat, lon] = [numberIn(fields, 'latitude'), numberIn(fields, 'longitude')];
  return defined<Entity>({
    id,
    kind: textIn(fields, 'kind') ?? 'entity',
    name,
    aliases: aliasesIn(fields),
    country: textIn(fields, 'country'),
    summary: textIn(fields, 'summary'),
    when: datedIn(fields, 'when'),
    at: lat === undefined || lon === undefined ? undefined : { lat, lon },
    commodity: textIn(fields, 'commodity'),
    links: linksIn(fields),
    attributes: attributesIn(fields),
  });
}
