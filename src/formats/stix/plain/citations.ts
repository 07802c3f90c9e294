import type { Source } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import { datedOf } from '../../draft/dates.ts';
import { isObject, type JsonObject, own, ownText } from '../../json/value.ts';
import { defined } from '../../remainder.ts';
import { hex, sha1 } from '../../sha1.ts';
import { extensionOf } from '../extension.ts';
import type { StixObject } from '../object.ts';
import { referencesOf } from './links.ts';
import type { World } from './world.ts';

/** Objects whose external references are the evidence for what they say. */
const CLAIMS = new Set(['relationship', 'sighting']);
/** How MITRE ATT&CK cites in descriptions: the name is the `source_name` of a reference. */
const CITATION = /\(Citation:\s*([^()]{1,300}(?:\([^()]{0,100}\)[^()]{0,100})?)\)/g;
/** The date in 'ESET. (2018, September 27). LoJax: …' */
const PUBLISHED = /^[^()]{1,200}\((\d{4}(?:, \p{L}+(?: \d{1,2})?)?)\)\./u;
/** Ids may be long, but not as long as an address. */
const LONGEST_ID = 300;
const SHA256 = /^[\da-f]{64}$/i;

/** True for a reference to something that can be read, not only to the number of an object in a register. */
const isEvidence = (reference: JsonObject): boolean =>
  ownText(reference, 'source_name') !== undefined &&
  (ownText(reference, 'url') ?? ownText(reference, 'description')) !== undefined;

/** References that stand as evidence, of an object that is not our own. */
export function evidenceOf(object: StixObject): readonly JsonObject[] {
  return extensionOf(object)?.own ? [] : referencesOf(object).filter(isEvidence);
}

/** The names that a description cites, each once. */
export function citedNames(object: StixObject): readonly string[] {
  const text = ownText(object, 'description');
  if (!text?.includes('(Citation:')) return [];
  return [...new Set([...text.matchAll(CITATION)].map(([, name = '']) => name.trim()))];
}

function idOf(reference: JsonObject): string {
  const id = ownText(reference, 'url') ?? `reference:${ownText(reference, 'source_name')}`;
  return id.length <= LONGEST_ID ? id : `reference:${hex(sha1(new TextEncoder().encode(id)))}`;
}

function publishedIn(description: string | undefined): Source['published'] {
  const words = PUBLISHED.exec(description ?? '')?.[1];
  if (words === undefined) return undefined;
  // 'September 27, 2018' is what people write elsewhere, and what is read.
  const [year = '', day] = words.split(', ');
  if (day === undefined) return datedOf(year);
  const dated = datedOf(`${day}, ${year}`);
  return dated && { ...dated, words };
}

const SAID = new Set(['source_name', 'url']);

/** An external reference as a source. All that has no place there becomes attributes. */
function sourceOf(reference: JsonObject): Source {
  const hashes = own(reference, 'hashes');
  const hash = isObject(hashes) ? ownText(hashes, 'SHA-256') : undefined;
  const rest = Object.entries(reference).filter(([name]) => !SAID.has(name)) as [string, never][];
  return defined<Source>({
    id: idOf(reference),
    title: ownText(reference, 'source_name') ?? '',
    publisher: undefined,
    published: publishedIn(ownText(reference, 'description')),
    url: ownText(reference, 'url'),
    archivedUrl: undefined,
    sha256: hash !== undefined && SHA256.test(hash) ? hash : undefined,
    language: undefined,
    basedOn: undefined,
    reliability: undefined,
    entity: undefined,
    attributes: attributesOf(rest),
  });
}

/**
 * The sources that a relationship or sighting names: its external references, then what its description cites of other objects' references.
 * Each once; nothing for other objects.
 */
export function citedSources(object: StixObject, world: World): readonly Source[] {
  if (!CLAIMS.has(object.type) || extensionOf(object)?.own) return [];
  const references = evidenceOf(object);
  const names = new Set(references.map((one) => ownText(one, 'source_name')));
  const elsewhere = citedNames(object).flatMap((name): JsonObject[] => {
    const found = names.has(name) ? undefined : world.reference(name);
    return found ? [found] : [];
  });
  const sources = new Map<string, Source>();
  for (const reference of [...references, ...elsewhere]) {
    const source = sourceOf(reference);
    if (!sources.has(source.id)) sources.set(source.id, source);
  }
  return [...sources.values()];
}

/** What a description cites without any reference of that name in the bundle. */
export function unmatched(object: StixObject, world: World): readonly string[] {
  const names = citedNames(object);
  if (names.length === 0) return names;
  const known = new Set(referencesOf(object).map((one) => ownText(one, 'source_name')));
  return names.filter((name) => !known.has(name) && !world.reference(name));
}
