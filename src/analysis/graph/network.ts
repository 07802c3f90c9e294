import type { Snapshot } from '../../dossier/columns/snapshot.ts';

/** The columns of a snapshot that say who is tied to whom; nothing here reads an id. */
export type Topology = Pick<Snapshot, 'subject' | 'object' | 'outgoing' | 'incoming'>;

/** What may be walked: one byte for each entity and each relation, 1 passes; without a column, all. `Masks` of the lens fit. */
export interface Passable {
  readonly entity?: Uint8Array | undefined;
  readonly relation?: Uint8Array | undefined;
}

/**
 * Adjacency in compressed rows: the neighbours of entity `e` are `neighbours[offsets[e]]` up to `neighbours[offsets[e + 1]]`, each
 * reached over the relation at the same place of `relations`. Parallel relations each have their place; loops have none, since
 * no walk needs one. Within a row the last relation comes first.
 */
export interface Network {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly relations: Uint32Array;
}

/** `tied`: both ends are neighbours of each other; `outward`: only the object is one of its subject; `inward`: only the reverse. */
export type Direction = 'tied' | 'outward' | 'inward';

/** How many entities a topology numbers. */
export const entityCount = ({ outgoing }: Topology): number => outgoing.offsets.length - 1;

/** One byte for each relation: 1 where it and both of its ends may be walked. `undefined` when all may. */
export function walkable({ subject, object }: Topology, passable: Passable = {}): Uint8Array | undefined {
  const { entity, relation } = passable;
  if (!entity) return relation;
  const mask = new Uint8Array(subject.length);
  for (let r = 0; r < mask.length; r += 1) {
    if (relation && !relation[r]) continue;
    mask[r] = (entity[subject[r] as number] as number) & (entity[object[r] as number] as number);
  }
  return mask;
}

/** The adjacency of what may be walked, by counting sort: two passes over the relations, no list for each entity. */
export function networkOf(topology: Topology, direction: Direction, passable?: Passable): Network {
  const { subject, object } = topology;
  const mask = walkable(topology, passable);
  const count = entityCount(topology);
  const [out, back] = [direction !== 'inward', direction !== 'outward'];
  const offsets = new Uint32Array(count + 1);
  for (let r = 0; r < subject.length; r += 1) {
    const [s, o] = [subject[r] as number, object[r] as number];
    if (s === o || (mask && !mask[r])) continue;
    if (out) offsets[s] = (offsets[s] as number) + 1;
    if (back) offsets[o] = (offsets[o] as number) + 1;
  }
  // Each offset is first the end of its row, then moves to the start as the row fills from its end.
  for (let e = 1; e <= count; e += 1) offsets[e] = (offsets[e] as number) + (offsets[e - 1] as number);
  const neighbours = new Uint32Array(offsets[count] ?? 0);
  const relations = new Uint32Array(neighbours.length);
  for (let r = 0; r < subject.length; r += 1) {
    const [s, o] = [subject[r] as number, object[r] as number];
    if (s === o || (mask && !mask[r])) continue;
    if (out) {
      const place = (offsets[s] as number) - 1;
      offsets[s] = place;
      neighbours[place] = o;
      relations[place] = r;
    }
    if (back) {
      const place = (offsets[o] as number) - 1;
      offsets[o] = place;
      neighbours[place] = s;
      relations[place] = r;
    }
  }
  return { offsets, neighbours, relations };
}
