import { keepClaimColumns, keepKinds } from '../columns/build/collections.ts';
import { namesOf } from '../columns/build/layers.ts';
import { countriesOf, keepCountries } from '../columns/countries.ts';
import { keepPlaces, placesOf } from '../columns/places.ts';
import { type BuiltColumns, columnsOf, keepColumns } from '../columns/snapshot.ts';
import { keepTimes, keptTimes, type Times } from '../columns/times.ts';
import { Dossier } from '../dossier.ts';
import type { Header } from '../patch.ts';
import type { Briefing, Claim, CountryCode, Entity, Source } from '../types.ts';
import { type PackedBuffers, PackedMap } from './packed-map.ts';
import { packed } from './packer.ts';
import { PackedPositions, type PositionBuffers, packedPositions } from './positions.ts';

/** A dossier in buffers, with its columns ready: transferred and kept as it is, and read without parsing it. */
export interface PackedDossier {
  readonly header: Header;
  readonly entities: PackedBuffers;
  readonly sources: PackedBuffers;
  readonly claims: PackedBuffers;
  readonly positions: PositionBuffers;
  readonly briefings: readonly Briefing[];
  readonly columns: BuiltColumns;
  readonly places: Float32Array;
  readonly countries: readonly CountryCode[];
  readonly times?: Times;
}

/** Which columns a packed dossier has and what is in them. To be raised with every change of either. */
export const LAYOUT = 1;

/** A packed dossier of an earlier layout, with columns built anew. */
export function relaid(dossier: PackedDossier): PackedDossier {
  const { header, entities, sources, claims, positions, briefings } = dossier;
  return packedDossier(
    Dossier.holding(header, {
      entities: new PackedMap<Entity>(entities),
      sources: new PackedMap<Source>(sources),
      claims: new PackedMap<Claim>(claims),
      positions: new PackedPositions(positions),
      briefings: new Map(briefings.map((briefing) => [briefing.id, briefing])),
    }),
  );
}

/** Opens a packed dossier; its items are made into objects when read. Costs the same at any size. */
export function unpacked(dossier: PackedDossier): Dossier {
  const { header, columns, times } = dossier;
  const contents = {
    entities: new PackedMap<Entity>(dossier.entities),
    sources: new PackedMap<Source>(dossier.sources),
    claims: new PackedMap<Claim>(dossier.claims),
    positions: new PackedPositions(dossier.positions),
    briefings: new Map(dossier.briefings.map((briefing) => [briefing.id, briefing])),
  };
  const opened = Dossier.holding(header, contents);
  const { vocabulary } = header;
  const numbering = { entities: namesOf(opened.entities), sources: namesOf(opened.sources), vocabulary };
  keepClaimColumns(opened.claims, numbering, columns);
  keepKinds(opened.entities, vocabulary, columns.kind);
  keepColumns(opened, columns);
  keepPlaces(opened, dossier.places);
  keepCountries(opened.entities, dossier.countries);
  if (times) keepTimes(opened.claims, times);
  for (const items of [opened.entities, opened.sources, opened.claims, opened.positions])
    origins.set(items, dossier);
  return opened;
}

const origins = new WeakMap<ReadonlyMap<string, unknown>, PackedDossier>();

/** The packed dossier that a collection was opened from, if it was. */
export const packedOf = (items: ReadonlyMap<string, unknown>): PackedDossier | undefined =>
  origins.get(items);

/** Packs a dossier. What is not packed yet is read and written whole, so that belongs into a worker where it is large. */
export function packedDossier(dossier: Dossier): PackedDossier {
  const { header, entities, sources, claims, positions, briefings } = dossier;
  const times = keptTimes(claims);
  return {
    header,
    entities: buffersOf(entities),
    sources: buffersOf(sources),
    claims: buffersOf(claims),
    positions: (positions instanceof PackedPositions ? positions : packedPositions(positions)).buffers,
    briefings: [...briefings.values()],
    columns: columnsOf(dossier),
    places: placesOf(dossier),
    countries: countriesOf(entities),
    ...(times && { times }),
  };
}

const buffersOf = <T extends { readonly id: string }>(items: ReadonlyMap<string, T>): PackedBuffers =>
  (items instanceof PackedMap ? items : packed(items.values())).buffers;

/** The memory that a packed dossier holds, to be handed over instead of copied. */
export function buffersIn(part: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer);
  else if (typeof part === 'object' && part !== null)
    for (const inner of Object.values(part)) buffersIn(inner, found);
  return found;
}
