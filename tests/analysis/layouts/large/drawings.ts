import { type LargeInput, layLarge } from '../../../../src/analysis/layouts/large/lay-large.ts';
import { plantedGraph } from '../../../bench/graphs.mjs';

/** Ties as two columns, from pairs. */
export function tied(count: number, pairs: readonly (readonly [number, number])[]) {
  return {
    count,
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
  };
}

/** A grid of so many entities a side. */
export function grid(side: number) {
  const pairs: [number, number][] = [];
  for (let i = 0; i < side * side; i += 1) {
    if (i % side > 0) pairs.push([i, i - 1]);
    if (i >= side) pairs.push([i, i - side]);
  }
  return tied(side * side, pairs);
}

/** The graphs of the bench, with planted communities. */
export function planted(entities: number, seed: number) {
  const { subject, object, community } = plantedGraph({
    entities,
    relations: 3 * entities,
    communities: Math.round(Math.sqrt(entities) / 2),
    seed,
  });
  return { count: entities, from: subject, to: object, community };
}

/** The last picture, and how many there were. */
export function settled(input: LargeInput): { readonly places: Float32Array; readonly pictures: number } {
  let pictures = 0;
  let last: Float32Array = new Float32Array(0);
  for (const { places } of layLarge(input)) {
    last = places;
    pictures += 1;
  }
  return { places: last, pictures };
}

/** Places drawn at random in a square, by a seed. */
export function scattered(count: number, chance: () => number): Float32Array {
  return Float32Array.from({ length: 2 * count }, () => chance() * 1000);
}

/** What bounds the places of some entities: left, top, right, bottom. */
export function bounds(places: Float32Array, entities: Iterable<number>) {
  let box = [Infinity, Infinity, -Infinity, -Infinity] as const;
  for (const i of entities) {
    const [x, y] = [places[2 * i] ?? Number.NaN, places[2 * i + 1] ?? Number.NaN];
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return box;
}
