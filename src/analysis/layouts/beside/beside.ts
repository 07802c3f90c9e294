import { placesOf } from '../../../dossier/columns/places.ts';
import { type Snapshot, snapshotOf } from '../../../dossier/columns/snapshot.ts';
import { eachNeighbour } from '../../../dossier/columns/ties.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { EntityId, Position } from '../../../dossier/types.ts';
import { DOWN, FreeSpots } from './free-spots.ts';

/** Where entities without ties to what is placed begin: below everything. */
function below(places: Float64Array): readonly [number, number] {
  let [left, bottom] = [Infinity, -Infinity];
  for (let i = 0; i < places.length; i += 2) {
    if (Number.isNaN(places[i])) continue;
    left = Math.min(left, places[i] as number);
    bottom = Math.max(bottom, places[i + 1] as number);
  }
  return bottom === -Infinity ? [0, 0] : [left, bottom + 3 * DOWN];
}

/** Places entities by their numbers, one after the other. */
class Placing {
  /** x and y in turn; NaN where nothing stands yet. */
  readonly places: Float64Array;
  readonly #snapshot: Snapshot;
  readonly #all: Uint8Array;
  readonly #start: readonly [number, number];
  readonly #spots = new FreeSpots();

  constructor(snapshot: Snapshot, places: Float32Array) {
    this.#snapshot = snapshot;
    this.places = Float64Array.from(places);
    this.#all = new Uint8Array(snapshot.subject.length).fill(1);
    this.#start = below(this.places);
    for (let i = 0; i < places.length; i += 2)
      if (!Number.isNaN(places[i])) this.#spots.take(places[i] as number, places[i + 1] as number);
  }

  isPlaced(entity: number): boolean {
    return !Number.isNaN(this.places[2 * entity]);
  }

  eachTied(entity: number, visit: (other: number) => void): void {
    eachNeighbour(this.#snapshot, entity, this.#all, visit);
  }

  /** Puts an entity beside those that it is tied to, near their middle; without any, where those begin that have none. */
  put(entity: number): void {
    let [x, y, count] = [0, 0, 0];
    this.eachTied(entity, (other) => {
      if (!this.isPlaced(other)) return;
      x += this.places[2 * other] as number;
      y += this.places[2 * other + 1] as number;
      count += 1;
    });
    const spot = count > 0 ? this.#spots.near(x / count, y / count) : this.#spots.near(...this.#start);
    this.#spots.take(...spot);
    this.places.set(spot, 2 * entity);
  }
}

/** Those of `waiting` who are tied to somebody that stands already. */
function tiedToPlaced(placing: Placing, waiting: readonly number[]): number[] {
  return waiting.filter((entity) => {
    let tied = false;
    placing.eachTied(entity, (other) => {
      tied ||= placing.isPlaced(other);
    });
    return tied;
  });
}

/** Places who waits: those tied to what is placed, then those tied to these, and so on; the first of the rest where nobody is. */
function placeAll(placing: Placing, waiting: readonly number[], size: number): void {
  const waits = new Uint8Array(size);
  for (const entity of waiting) waits[entity] = 1;
  let front = tiedToPlaced(placing, waiting);
  for (let first = 0; ; ) {
    if (front.length === 0) {
      while (first < waiting.length && placing.isPlaced(waiting[first] as number)) first += 1;
      if (first === waiting.length) return;
      front = [waiting[first] as number];
    }
    const next: number[] = [];
    for (const entity of front) {
      waits[entity] = 0;
      placing.put(entity);
    }
    for (const entity of front)
      placing.eachTied(entity, (other) => {
        if (waits[other] !== 1) return;
        waits[other] = 0;
        next.push(other);
      });
    front = next;
  }
}

/**
 * Places for entities that have none: beside those that they are tied to, and what is tied to nothing that is placed below everything
 * else. Nothing that is placed already moves. The same dossier gives the same places. Costs what the dossier's columns hold.
 *
 * `placeBeside` of the large layout goes the same way, but cannot serve here: it leaves it to the forces that follow to free those who
 * stand on others, and needs the numbered web of one part in which somebody is placed.
 */
export function placesBeside(dossier: Dossier, ids: Iterable<EntityId>): ReadonlyMap<EntityId, Position> {
  const snapshot = snapshotOf(dossier);
  const placing = new Placing(snapshot, placesOf(dossier));
  const waiting: number[] = [];
  for (const id of new Set(ids)) {
    const entity = snapshot.entityIndex.get(id);
    if (entity !== undefined && !placing.isPlaced(entity)) waiting.push(entity);
  }
  placeAll(placing, waiting, snapshot.kind.length);
  const { entityIds } = snapshot;
  return new Map(
    waiting.map((entity): [EntityId, Position] => {
      const [x, y] = placing.places.subarray(2 * entity, 2 * entity + 2);
      return [entityIds[entity] ?? '', [x ?? 0, y ?? 0]];
    }),
  );
}
