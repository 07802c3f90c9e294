import type { Claim, Triple } from '../../../dossier/types.ts';
import { FILE_SOURCE } from '../../draft/draft.ts';
import { type JsonObject, own, ownText, textsIn } from '../../json/value.ts';
import { defined } from '../../remainder.ts';
import { confidenceOf, credibilityOf } from '../confidence.ts';
import { extensionOf } from '../extension.ts';
import type { StixObject } from '../object.ts';
import { timesOf, whenOf } from '../times.ts';
import { citedSources } from './citations.ts';
import { restOf, type World } from './world.ts';

const OBSERVED = 'observed-in';
const SIGHTED = 'sighted-by';
const NO_TYPE = 'related-to';

const STANCES: ReadonlyMap<string, Claim['stance']> = new Map([
  ['strongly-agree', 'asserts'],
  ['agree', 'asserts'],
  ['neutral', 'declines'],
  ['disagree', 'denies'],
  ['strongly-disagree', 'denies'],
]);

/** Names of the fields in which a type of object says when, and in which it says what. */
const fieldNames = (type: string) =>
  ({
    start: type === 'sighting' ? 'first_seen' : 'start_time',
    stop: type === 'sighting' ? 'last_seen' : 'stop_time',
    words: type === 'opinion' ? 'explanation' : type === 'note' ? 'content' : 'description',
  }) as const;

/** Relationships and sightings that an opinion is about. */
export function claimsMeant(object: StixObject, world: World): readonly StixObject[] {
  return textsIn(own(object, 'object_refs')).flatMap((ref) => {
    const meant = world.object(ref);
    return meant?.type === 'relationship' || meant?.type === 'sighting' ? [meant] : [];
  });
}

function triplesOf(object: StixObject, world: World): readonly Triple[] {
  if (object.type === 'opinion')
    return claimsMeant(object, world).flatMap((meant) => triplesOf(meant, world));
  if (object.type === 'sighting') {
    const seen = ownText(object, 'sighting_of_ref');
    if (seen === undefined) return [];
    const to = (field: string, type: string) =>
      textsIn(own(object, field)).map((ref): Triple => [world.idOf(seen), type, world.idOf(ref)]);
    return [...to('where_sighted_refs', SIGHTED), ...to('observed_data_refs', OBSERVED)];
  }
  const [source, target] = [ownText(object, 'source_ref'), ownText(object, 'target_ref')];
  if (object.type !== 'relationship' || source === undefined || target === undefined) return [];
  return [[world.idOf(source), ownText(object, 'relationship_type') ?? NO_TYPE, world.idOf(target)]];
}

function speakersOf(object: StixObject, world: World): readonly string[] {
  const creator = ownText(object, 'created_by_ref');
  if (creator === undefined) return [];
  const [report] = world.listing(object.id);
  return report && own(report, 'created_by_ref') === creator ? [] : [world.idOf(creator)];
}

function stanceOf(object: StixObject): Claim['stance'] {
  if (own(object, 'revoked') === true) return 'retracts';
  return STANCES.get(ownText(object, 'opinion') ?? '') ?? 'asserts';
}

function quantityOf(object: StixObject): Claim['quantity'] {
  const count = own(object, 'count');
  return object.type === 'sighting' && typeof count === 'number'
    ? { best: count, unit: 'sightings' }
    : undefined;
}

/** The sources of what an object says: the reports that list it, then those that it names; each once. */
export function sourceIdsOf(object: StixObject, world: World): readonly string[] {
  const listing = world.listing(object.id).map(({ id }) => world.idOf(id));
  return [...new Set([...listing, ...citedSources(object, world).map(({ id }) => id)])];
}

/** The first of these sources; where there is none, the file. */
export function sourceIdOf(object: StixObject, world: World): string {
  return sourceIdsOf(object, world)[0] ?? FILE_SOURCE;
}

/** A relationship, sighting, opinion or note as a claim. All that has no place there becomes attributes. */
export function claimOf(object: StixObject, world: World): Claim {
  const names = fieldNames(object.type);
  const claim = defined<Claim>({
    id: object.id,
    asserts: triplesOf(object, world),
    source: sourceIdOf(object, world),
    locator: undefined,
    speakers: speakersOf(object, world),
    stance: stanceOf(object),
    certainty: object.type === 'opinion' ? 'stated' : 'reported',
    when: whenOf(own(object, names.start), own(object, names.stop)),
    said: undefined,
    quantity: quantityOf(object),
    credibility: credibilityOf(own(object, 'confidence')),
    quote: undefined,
    summary: ownText(object, names.words) ?? '',
    repeats: undefined,
    attributes: undefined,
  });
  const attributes = restOf(
    object,
    claimFields(claim, object.type, world, extensionOf(object)?.own === true),
  );
  return { ...claim, ...(attributes && { attributes }) };
}

/** A relation type as STIX writes them: lower case and hyphens. */
export function relationshipType(type: string): string {
  if (/^[a-z\d-]+$/.test(type)) return type;
  return (
    type
      .toLowerCase()
      .match(/[a-z\d]+/g)
      ?.join('-') ?? NO_TYPE
  );
}

const refsTo = (claim: Claim, type: string, world: World): readonly string[] | undefined => {
  const refs = claim.asserts.flatMap(([, is, object]) => (is === type ? [world.refOf(object)] : []));
  return refs.length > 0 ? refs : undefined;
};

/** What the ends of a claim are in the fields of its type. A denial says so in its type: other tools would take it for an assertion. */
function endFields(claim: Claim, type: string, world: World, isOwn: boolean): JsonObject {
  const [first] = claim.asserts;
  if (!first) return {};
  if (type === 'sighting')
    return {
      sighting_of_ref: world.refOf(first[0]),
      where_sighted_refs: refsTo(claim, SIGHTED, world),
      observed_data_refs: refsTo(claim, OBSERVED, world),
    };
  if (type !== 'relationship') return {};
  const revoked = claim.stance === 'retracts' && !isOwn;
  const named = relationshipType(first[1]);
  return {
    relationship_type: claim.stance === 'asserts' || revoked ? named : `${claim.stance}-${named}`,
    source_ref: world.refOf(first[0]),
    target_ref: world.refOf(first[2]),
  };
}

/** What an object of a type can say of a claim in the fields of STIX; `isOwn` for those that were not made by others. */
export function claimFields(claim: Claim, type: string, world: World, isOwn: boolean): JsonObject {
  const { start, stop, words } = fieldNames(type);
  const times = timesOf(claim.when);
  const [speaker] = claim.speakers;
  const creator = isOwn || speaker === undefined ? undefined : world.refOf(speaker);
  return defined<JsonObject>({
    spec_version: '2.1',
    ...endFields(claim, type, world, isOwn),
    [words]: claim.summary || undefined,
    [start]: times.start,
    [stop]: times.stop,
    confidence: confidenceOf(claim.credibility),
    ...(claim.stance === 'retracts' && !isOwn && { revoked: true }),
    ...(creator?.startsWith('identity--') && { created_by_ref: creator }),
    ...(type === 'sighting' && claim.quantity && { count: claim.quantity.best }),
  });
}
