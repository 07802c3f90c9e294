import { Dossier } from '../dossier.ts';
import { LayeredMap } from '../layered/map.ts';
import type { Change, Edit, Header } from '../patch.ts';
import type { Briefing, Claim, Entity, Position, Source } from '../types.ts';
import { type PackedDossier, packedOf, unpacked } from './dossier.ts';
import { PackedPositions, type PositionBuffers, packedPositions } from './positions.ts';

/** What became of the items of a collection: what is there now, by id; undefined where one is gone. In the order in which they came. */
type Since<T> = readonly (readonly [id: string, item: T | undefined])[];

/** How a dossier differs from the packed one that it began as. */
export interface Changes {
  readonly header: Header;
  readonly entities: Since<Entity>;
  readonly sources: Since<Source>;
  readonly claims: Since<Claim>;
  /** Places that were moved or set, and ids that have none any more: a new arrangement moves everything. */
  readonly placed: PositionBuffers;
  readonly unplaced: readonly string[];
  readonly briefings: readonly Briefing[];
}

/** A dossier as the packed one that it began as and what was changed since: what is kept costs what was changed. */
export interface Parted {
  readonly base: PackedDossier;
  readonly changes: Changes;
}

function changed<T>(items: ReadonlyMap<string, T>, now: Since<T>): ReadonlyMap<string, T> {
  if (now.length === 0) return items;
  const change: Change<T> = new Map(now.map(([id, item]): [string, Edit<T>] => [id, [items.get(id), item]]));
  return LayeredMap.changed(items, change);
}

/** Puts a dossier together again. */
export function joined({ base, changes }: Parted): Dossier {
  const { entities, sources, claims, positions } = unpacked(base);
  const placed: Since<Position> = [
    ...new PackedPositions(changes.placed).entries(),
    ...changes.unplaced.map((id) => [id, undefined] as const),
  ];
  // Columns are known by their vocabulary, so an equal one has to be the same one.
  const { vocabulary } = base.header;
  const same = JSON.stringify(vocabulary) === JSON.stringify(changes.header.vocabulary);
  return Dossier.holding(same ? { ...changes.header, vocabulary } : changes.header, {
    entities: changed(entities, changes.entities),
    sources: changed(sources, changes.sources),
    claims: changed(claims, changes.claims),
    positions: changed(positions, placed),
    briefings: new Map(changes.briefings.map((briefing) => [briefing.id, briefing])),
  });
}

const baseOf = <T>(items: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  items instanceof LayeredMap ? items.base : items;

const since = <T>(items: ReadonlyMap<string, T>): Since<T> =>
  items instanceof LayeredMap ? [...(items as LayeredMap<T>).touched()] : [];

/** Parts a dossier; undefined for one that did not begin packed. */
export function parted({
  header,
  entities,
  sources,
  claims,
  positions,
  briefings,
}: Dossier): Parted | undefined {
  const base = packedOf(baseOf(claims));
  const all = [entities, sources, positions].every((items) => packedOf(baseOf<unknown>(items)) === base);
  if (!base || !all) return undefined;
  const moved = since(positions);
  const there = moved.filter((entry): entry is [string, Position] => entry[1] !== undefined);
  return {
    base,
    changes: {
      header,
      entities: since(entities),
      sources: since(sources),
      claims: since(claims),
      placed: packedPositions(new Map(there)).buffers,
      unplaced: moved.flatMap(([id, at]) => (at === undefined ? [id] : [])),
      briefings: [...briefings.values()],
    },
  };
}
