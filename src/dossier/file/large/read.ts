import { keepClaimColumns, keepKinds } from '../../columns/build/collections.ts';
import type { Numbering } from '../../columns/build/numbering.ts';
import { keepCountries } from '../../columns/countries.ts';
import { keepTimes } from '../../columns/times.ts';
import { Dossier } from '../../dossier.ts';
import type { PackedMap } from '../../packed/packed-map.ts';
import { packedPositions } from '../../packed/positions.ts';
import type { Claim, DossierFile, Entity, Position, Source, Vocabulary } from '../../types.ts';
import { type Contents, checkMentions, checkOwnIds } from '../contents.ts';
import { CURRENT_VERSION } from '../migrations.ts';
import { Remarks } from '../remarks.ts';
import { checkShape } from '../shape.ts';
import { isClaim, isEntity, isPositions, isSource } from './acceptance.ts';
import { ClaimWatch, Collector, EntityWatch } from './collector.ts';
import { type ListReader, readMembers } from './members.ts';

/** How far the reading of a file is. */
export interface Progress {
  /** Bytes read, of `size`. */
  readonly bytes: number;
  readonly size: number;
  /** Entities, sources and claims that have been checked. */
  readonly items: number;
}

/** The parts of a file in their usual order, each watched as it goes by. */
class Parts {
  readonly entities: Collector<Entity>;
  readonly sources: Collector<Source>;
  readonly claims: Collector<Claim>;
  entityWatch: EntityWatch | undefined;
  claimWatch: ClaimWatch | undefined;

  constructor(copy: Uint8Array) {
    this.entities = new Collector(copy, isEntity, (entity: Entity) => this.entityWatch?.see(entity));
    this.sources = new Collector(copy, isSource, () => undefined);
    this.claims = new Collector(copy, isClaim, (claim: Claim) => this.claimWatch?.see(claim));
  }

  /** Begins a list. What its items name can be looked up on the way if it came before, as it does in files of our own. */
  list(name: string, vocabulary: Vocabulary | undefined): ListReader | undefined {
    if (name === 'entities') {
      if (vocabulary) this.entityWatch = new EntityWatch(vocabulary);
      return this.entities;
    }
    if (name === 'sources') return this.sources;
    if (name !== 'claims') return undefined;
    const [entities, sources] = [this.entities.map, this.sources.map];
    if (vocabulary && entities && sources)
      this.claimWatch = new ClaimWatch({ entities: entities.names, sources: sources.names, vocabulary });
    return this.claims;
  }
}

type Lists = { entities: PackedMap<Entity>; sources: PackedMap<Source>; claims: PackedMap<Claim> };

/** The file without its lists of items, if it is one of the current version that the schema has nothing against. */
function acceptedRest(rest: ReadonlyMap<string, unknown>): DossierFile | undefined {
  if (rest.get('format') !== 'throughline-dossier' || rest.get('version') !== CURRENT_VERSION)
    return undefined;
  const positions = rest.get('positions');
  if (!isPositions(positions)) return undefined;
  const thin = { ...Object.fromEntries(rest), entities: [], sources: [], claims: [], positions: {} };
  const remarks = new Remarks();
  checkShape(thin, remarks);
  return remarks.errors > 0
    ? undefined
    : { ...(thin as unknown as DossierFile), positions: positions as DossierFile['positions'] };
}

/**
 * Reads a large file piece by piece into a packed dossier, with its columns; the remarks about it go into `remarks`, and with an
 * error among them the dossier does not count. Undefined for what is not plainly a dossier file of the current version: then
 * `openDossier` knows what it is, or what is wrong with it.
 */
export function readLarge(
  bytes: Uint8Array,
  remarks: Remarks,
  report: (progress: Progress) => void,
): Dossier | undefined {
  const copy = new Uint8Array(bytes.length + 1);
  const parts = new Parts(copy);
  let vocabulary: Vocabulary | undefined;
  const rest = readQuietly(bytes, {
    copy,
    list: (name) => parts.list(name, vocabulary),
    member: (name, value) => {
      // Nothing is looked up in it unless the schema accepts it in the end.
      if (name === 'vocabulary' && isVocabulary(value)) vocabulary = value;
    },
    progress: (at) => {
      const items = parts.entities.length + parts.sources.length + parts.claims.length;
      report({ bytes: at, size: bytes.length, items });
    },
  });
  const [entities, sources, claims] = [parts.entities.map, parts.sources.map, parts.claims.map];
  const file = rest && acceptedRest(rest);
  return (
    file && entities && sources && claims && finished(file, { entities, sources, claims }, parts, remarks)
  );
}

function readQuietly(...what: Parameters<typeof readMembers>): ReturnType<typeof readMembers> {
  try {
    return readMembers(...what);
  } catch {
    // The parser's or the decoder's: `openDossier` says where, and in words.
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
      positions: packedPositions(new Map<string, Position>(Object.entries(file.positions))),
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
    placed: dossier.positions.keys(),
    relations: () => dossier.relations,
  };
  const known = { ...checkOwnIds(contents, remarks), entity: entities, source: sources, claim: claims };
  if (entityWatch && clean.entities) keepKinds(entities, vocabulary, entityWatch.kinds());
  if (entityWatch) keepCountries(entities, entityWatch.countries());
  if (seen) keepTimes(claims, seen.times);
  if (seen && clean.claims) keepClaimColumns(claims, numbering, seen.columns);
  checkMentions(contents, known, remarks);
  return dossier;
}
