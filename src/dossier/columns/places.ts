import type { Dossier } from '../dossier.ts';

const known = new WeakMap<
  Dossier['positions'],
  { readonly entities: Dossier['entities']; readonly places: Float32Array }
>();

/**
 * Where each entity stands: x and y in turn, in picture units, by the entity's number in the Snapshot; NaN twice where it has no
 * place. Taken once, and kept while positions and entities stay. Not to be written to.
 */
export function placesOf({ entities, positions }: Pick<Dossier, 'entities' | 'positions'>): Float32Array {
  const kept = known.get(positions);
  if (kept?.entities === entities) return kept.places;
  const places = new Float32Array(2 * entities.size).fill(Number.NaN);
  let i = 0;
  for (const id of entities.keys()) {
    const at = positions.get(id);
    if (at) {
      places[i] = at[0];
      places[i + 1] = at[1];
    }
    i += 2;
  }
  known.set(positions, { entities, places });
  return places;
}
