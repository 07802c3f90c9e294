import { keepClaimColumns, keepKinds } from '../../columns/build/collections.ts';
import type { Numbering } from '../../columns/build/numbering.ts';
import { keepCountries } from '../../columns/countries.ts';
import { keepPlaces } from '../../columns/places.ts';
import { keepTimes } from '../../columns/times.ts';
import { Dossier } from '../../dossier.ts';
import type { PackedMap } from '../../packed/packed-map.ts';
import { packedPositions } from '../../packed/positions.ts';
import type { Claim, DossierFile, Entity, Position, Source, Vocabulary } from '../../types.ts';
import { type Contents, checkMentions, checkOwnIds } from '../contents.ts';
import { CURRENT_VERSION } from '../migrations.ts';
import { Remarks } from '../remarks.ts';
import { checkShape } from '../shape.ts';
import { isPositions } from './acceptance.ts';
import { Input, type Pieces } from './input.ts';
import { readMembers } from './members.ts';
import { Parts } from './parts.ts';

/** How far the reading of a file is. */
export interface Progress {
  /** Bytes read, of `size`. */
  readonly bytes: number;
  readonly size: number;
  /** Entities, sources and claims that have been checked. */
  readonly items: number;
}

type Lists = { entities: PackedMap<Entity>; sources: PackedMap<Source>; claims: PackedMap<Claim> };

/** The file without its lists of items, if it is one of the current version that the schema has nothing against. */
function acceptedRest(rest: ReadonlyMap<string, unknown>, placed: boolean): DossierFile | undefined {
  if (rest.get('format') !== 'throughline-dossier' || rest.get('version') !== CURRENT_VERSION)
    return undefined;
  const positions = placed ? {} : rest.get('positions');
  if (!isPositions(positions)) return undefined;
  const thin = { ...Object.fromEntries(rest), entities: [], sources: [], claims: [], positions: {} };
  const remarks = new Remarks();
  checkShape(thin, remarks);
  return remarks.errors > 0
    ? undefined
    : { ...(thin as unknown as DossierFile), positions: positions as DossierFile['positions'] };
}

/**
 * Reads a large file piece by piece, `piece` bytes each, into a packed dossier, with its columns; the remarks about it go into
 * `remarks`, and with an error among them the dossier does not count. Undefined for what is not plainly a dossier file of the
 * current version: then `openDossier` knows what it is, or what is wrong with it.
 */
export async function readLarge(
  pieces: Pieces,
  remarks: Remarks,
  report: (progress: Progress) => void,
  piece?: number,
): Promise<Dossier | undefined> {
  const { size } = pieces;
  const input = new Input(pieces, piece);
  const parts = new Parts(input.bytes);
  let vocabulary: Vocabulary | undefined;
  const rest = await readQuietly(input, {
    list: (name) => parts.list(name, vocabulary),
    plain: (name, at) => name === 'positions' && parts.positions(at),
    member: (name, value) => {
      // Nothing is looked up in it unless the schema accepts it in the end.
      if (name === 'vocabulary' && isVocabulary(value)) vocabulary = value;
    },
    progress: (at) => {
      const items = parts.entities.length + parts.sources.length + parts.claims.length;
      report({ bytes: at, size, items });
    },
  });
  const [entities, sources, claims] = [parts.entities.map, parts.sources.map, parts.claims.map];
  const file = rest && acceptedRest(rest, parts.placed !== undefined);
  return (
    file && entities && sources && claims && finished(file, { entities, sources, claims }, parts, remarks)
  );
}

async function readQuietly(...what: Parameters<typeof readMembers>): ReturnType<typeof readMembers> {
  try {
    return await readMembers(...what);
  } catch {
    // The parser's or the decoder's: `openDossier` says where, and in words. Or the file's, which it meets again.
    return undefined;
  }
}

/** Enough of a vocabulary to look up kinds and types in it. */
function isVocabulary(value: unknown): value is Vocabulary {
  const { kinds, relationTypes, families } = (value ?? {}) as Partial<Vocabulary>;
  const listed = (list: unknown): boolean =>
    Array.isArray(list) && list.every((item: unknown) => typeof item === 'object' && item !== null);
  return listed(kinds) && listed(relationTypes) && listed(families);
}

function finished(file: DossierFile, lists: Lists, parts: Parts, remarks: Remarks): Dossier {
  const { entities, sources, claims } = lists;
  const { id, title, vocabulary, briefings } = file;
  const dossier = Dossier.holding(
    { id, title, vocabulary },
    {
      ...lists,
      positions:
        parts.placed?.positions ?? packedPositions(new Map<string, Position>(Object.entries(file.positions))),
      briefings: new Map(briefings.map((briefing) => [briefing.id, briefing])),
    },
  );
  const numbering: Numbering = { entities: entities.names, sources: sources.names, vocabulary };
  const { entityWatch, claimWatch } = parts;
  const seen = claimWatch?.done(claims.names);
  const clean = { entities: entityWatch?.clean === true, claims: seen?.clean === true };
  const contents: Contents = {
    vocabulary,
    briefings,
    // Items about which there is nothing to say are not read again to say it.
    entities: clean.entities ? [] : entities.values(),
    sources: sources.values(),
    claims: clean.claims ? [] : claims.values(),
    placed: parts.placed ? [] : dossier.positions.keys(),
    relations: () => dossier.relations,
  };
  const known = { ...checkOwnIds(contents, remarks), entity: entities, source: sources, claim: claims };
  if (parts.placed) keepPlaces(dossier, parts.placed.places);
  if (entityWatch && clean.entities) keepKinds(entities, vocabulary, entityWatch.kinds());
  if (entityWatch) keepCountries(entities, entityWatch.countries());
  if (seen) keepTimes(claims, seen.times);
  if (seen && clean.claims) keepClaimColumns(claims, numbering, seen.columns);
  checkMentions(contents, known, remarks);
  return dossier;
}
