import type { Dossier } from '../dossier.ts';
import { LayeredMap } from '../layered/map.ts';
import type { Position } from '../types.ts';
import { namesOf } from './build/layers.ts';
import type { Names } from './names.ts';

type Positions = Dossier['positions'];

const known = new WeakMap<Positions, { readonly entities: Names; readonly places: Float32Array }>();

/** Lets a column stand for the positions that it was taken from. */
export function keepPlaces(
  { entities, positions }: Pick<Dossier, 'entities' | 'positions'>,
  places: Float32Array,
): void {
  known.set(positions, { entities: namesOf(entities), places });
}

/**
 * Where each entity stands: x and y in turn, in picture units, by the entity's number in the Snapshot; NaN twice where it has no
 * place. Taken once, and kept while positions and entities stay. Not to be written to.
 */
export function placesOf({ entities, positions }: Pick<Dossier, 'entities' | 'positions'>): Float32Array {
  return placesOfNames(namesOf(entities), positions);
}

function placesOfNames(entities: Names, positions: Positions): Float32Array {
  const kept = known.get(positions);
  if (kept?.entities === entities) return kept.places;
  const places =
    positions instanceof LayeredMap
      ? changedPlaces(entities, positions as LayeredMap<Position>)
      : readPlaces(entities, positions);
  known.set(positions, { entities, places });
  return places;
}

function readPlaces(entities: Names, positions: Positions): Float32Array {
  const places = new Float32Array(2 * entities.length).fill(Number.NaN);
  for (const [id, [x, y]] of positions) put(places, entities.indexOf(id), x, y);
  return places;
}

/** Those of the base, with what has been moved since. */
function changedPlaces(entities: Names, positions: LayeredMap<Position>): Float32Array {
  const places = placesOfNames(entities, positions.base).slice();
  for (const [id, at] of positions.touched())
    put(places, entities.indexOf(id), at?.[0] ?? Number.NaN, at?.[1] ?? Number.NaN);
  return places;
}

function put(places: Float32Array, entity: number, x: number, y: number): void {
  if (entity < 0) return;
  places[2 * entity] = x;
  places[2 * entity + 1] = y;
}
