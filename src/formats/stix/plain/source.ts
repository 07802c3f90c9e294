import type { Source } from '../../../dossier/types.ts';
import { datedOf } from '../../draft/dates.ts';
import { isObject, type JsonObject, own, ownText } from '../../json/value.ts';
import { defined } from '../../remainder.ts';
import type { StixObject } from '../object.ts';
import { timesOf } from '../times.ts';
import { addressOf, isWebAddress, referencesOf } from './links.ts';
import { nameOf } from './names.ts';
import { restOf, type World } from './world.ts';

const SHA256 = /^[\da-f]{64}$/i;

function hashOf(object: StixObject): string | undefined {
  const [first] = referencesOf(object);
  const hashes = first && own(first, 'hashes');
  return isObject(hashes) ? ownText(hashes, 'SHA-256') : undefined;
}

/** A report or grouping as a source, whose publisher is who created it. All that has no place there becomes attributes. */
export function sourceOf(object: StixObject, world: World): Source {
  const [creator, published] = [ownText(object, 'created_by_ref'), ownText(object, 'published')];
  const source = defined<Source>({
    id: object.id,
    title: nameOf(object),
    publisher: creator === undefined ? undefined : world.idOf(creator),
    published: published === undefined ? undefined : datedOf(published),
    url: addressOf(object),
    archivedUrl: undefined,
    sha256: hashOf(object),
    language: ownText(object, 'lang'),
    basedOn: undefined,
    reliability: undefined,
    entity: undefined,
    attributes: undefined,
  });
  const attributes = restOf(object, sourceFields(source, world));
  return { ...source, ...(attributes && { attributes }) };
}

/** What a report can say of a source in the fields of STIX; what it lists is for the writer. */
export function sourceFields(source: Source, world: World): JsonObject {
  const { title, publisher, published, url, sha256, language } = source;
  const creator = publisher === undefined ? undefined : world.refOf(publisher);
  const address = url !== undefined && isWebAddress(url) ? url : undefined;
  const hash = sha256 !== undefined && SHA256.test(sha256) ? sha256 : undefined;
  const reference = defined<JsonObject>({
    source_name: title,
    url: address,
    hashes: hash === undefined ? undefined : { 'SHA-256': hash },
    description: address === undefined ? title : undefined,
  });
  return defined<JsonObject>({
    spec_version: '2.1',
    name: title,
    ...(creator?.startsWith('identity--') && { created_by_ref: creator }),
    published: timesOf(published).start,
    lang: language !== undefined && /^[A-Za-z]{2,3}(-[\w-]+)?$/.test(language) ? language : undefined,
    ...((address !== undefined || hash !== undefined) && { external_references: [reference] }),
  });
}
