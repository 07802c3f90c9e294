import type { Dossier } from '../../dossier/dossier.ts';
import type { Source } from '../../dossier/types.ts';
import type { Writer } from '../format.ts';
import { webAddress } from '../web-address.ts';
import { cslDate } from './dates.ts';
import { citationKeys } from './keys.ts';
import { sortOf } from './sorts.ts';

/** Who published a source: the name of the entity that it names, or its own text. */
export const publisherOf = ({ publisher }: Source, { entities }: Dossier): string | undefined =>
  publisher === undefined ? undefined : (entities.get(publisher)?.name ?? publisher);

/** What CSL has no variable for. */
function custom({ id, basedOn, sha256, reliability, entity, published, url, attributes }: Source): object {
  return {
    id,
    ...(basedOn?.length && { basedOn }),
    ...(sha256 !== undefined && { sha256 }),
    ...(reliability !== undefined && { reliability }),
    ...(entity !== undefined && { entity }),
    ...(published && { published }),
    ...(url !== undefined && webAddress(url) === undefined && { url }),
    ...(attributes && { attributes }),
  };
}

function item(source: Source, key: string, dossier: Dossier): object {
  const { title, published, url, archivedUrl, language } = source;
  const publisher = publisherOf(source, dossier);
  const address = url === undefined ? undefined : webAddress(url);
  return {
    id: key,
    type: sortOf(source),
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published && { issued: cslDate(published) }),
    ...(address !== undefined && { URL: address }),
    ...(archivedUrl !== undefined && { archive_location: archivedUrl }),
    ...(language !== undefined && { language }),
    custom: custom(source),
  };
}

/** The sources as CSL-JSON (csl-data.json 1.0.2). What it has no variable for stands in `custom`, as in the dossier. */
export const writeCsl: Writer = (dossier) => {
  const keys = citationKeys(dossier.sources.values());
  const items = [...dossier.sources.values()].map((source) =>
    item(source, keys.get(source.id) ?? source.id, dossier),
  );
  return new TextEncoder().encode(`${JSON.stringify(items, undefined, 2)}\n`);
};
