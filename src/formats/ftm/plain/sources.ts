import type { Source } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import { FILE_SOURCE } from '../../draft/draft.ts';
import { textsIn } from '../../json/value.ts';
import { hex, sha1 } from '../../sha1.ts';
import { type FtmRecord, onlyText, textsOf } from '../record.ts';
import { attesting, hasStatements } from './evidence.ts';

/** Ids may be long, but not as long as an address. */
const LONGEST_ID = 300;

const idOfAddress = (url: string): string =>
  url.length <= LONGEST_ID ? url : `source:${hex(sha1(new TextEncoder().encode(url)))}`;

const DATASET = 'dataset:';

/** The id of a data set as a source. */
export const idOfDataset = (name: string): string => DATASET + name;

/** The ids of the data sets out of which a record was put together. */
const datasetIds = (record: FtmRecord): string[] =>
  (hasStatements(record)
    ? attesting(record).map(({ dataset }) => dataset)
    : [...new Set(textsIn(record.beside.datasets))]
  )
    .map(idOfDataset)
    .filter(({ length }) => length <= LONGEST_ID);

/** Where a record says that it can be read: a source for each address, else for each data set; of statements, the data sets alone. */
export function sourcesOf(record: FtmRecord): Source[] {
  const { properties } = record;
  const addresses = hasStatements(record) ? [] : [...new Set(textsOf(properties, 'sourceUrl'))];
  const publisher = onlyText(properties, 'publisher');
  const attributes = attributesOf(
    ['publisherUrl', 'retrievedAt'].flatMap((name) => {
      const text = onlyText(properties, name);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  if (addresses.length > 0)
    return addresses.map((url) => ({
      id: idOfAddress(url),
      title: publisher === undefined ? url : `${publisher}: ${url}`,
      ...(publisher !== undefined && { publisher }),
      url,
      ...(attributes && { attributes }),
    }));
  return datasetIds(record).map((id) => ({ id, title: id.slice(DATASET.length) }));
}

/** The id of the first source of a record; the file's, where it names none. */
export function sourceIdOf(record: FtmRecord): string {
  const [url] = hasStatements(record) ? [] : textsOf(record.properties, 'sourceUrl');
  if (url !== undefined) return idOfAddress(url);
  return datasetIds(record)[0] ?? FILE_SOURCE;
}
