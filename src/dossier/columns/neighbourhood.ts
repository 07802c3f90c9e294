import type { EntityId } from '../types.ts';
import type { Rows, Snapshot } from './snapshot.ts';

/** The entities that were reached so far, in order, and a byte for each that was. */
interface Reached {
  readonly entities: Uint32Array;
  readonly seen: Uint8Array;
  count: number;
}

/** Reaches the far ends of the relations in the row of `entity`. */
function reachOver(
  reached: Reached,
  { offsets, items }: Rows,
  entity: number,
  ends: Uint32Array,
  passable: Uint8Array | undefined,
): void {
  const { entities, seen } = reached;
  const end = offsets[entity + 1] as number;
  let { count } = reached;
  for (let i = offsets[entity] as number; i < end; i += 1) {
    const relation = items[i] as number;
    if (passable && !passable[relation]) continue;
    const to = ends[relation] as number;
    if (seen[to]) continue;
    seen[to] = 1;
    entities[count] = to;
    count += 1;
  }
  reached.count = count;
}

/**
 * The numbers of the entities that can be reached from `starts` in at most `steps` relations, in either direction, nearest first;
 * `starts` themselves included. With `visible`, only over the relations that it leaves on.
 */
export function reachedFrom(
  snapshot: Pick<Snapshot, 'subject' | 'object' | 'outgoing' | 'incoming'>,
  starts: Iterable<number>,
  steps: number,
  visible?: { readonly relation: Uint8Array },
): Uint32Array {
  const { outgoing, incoming, subject, object } = snapshot;
  const all = outgoing.offsets.length - 1;
  const reached: Reached = { entities: new Uint32Array(all), seen: new Uint8Array(all), count: 0 };
  const { entities, seen } = reached;
  for (const start of starts) {
    if (!(start < all) || seen[start]) continue;
    seen[start] = 1;
    entities[reached.count] = start;
    reached.count += 1;
  }
  for (let step = 0, from = 0; step < steps && from < reached.count; step += 1) {
    const to = reached.count;
    for (; from < to; from += 1) {
      const entity = entities[from] as number;
      reachOver(reached, outgoing, entity, object, visible?.relation);
      reachOver(reached, incoming, entity, subject, visible?.relation);
    }
  }
  return entities.slice(0, reached.count);
}

/**
 * The entities that can be reached from `ids` in at most `steps` relations, in either direction, nearest first; `ids` themselves
 * included. With `visible`, only over the relations that it leaves on. Unknown ids reach nothing.
 */
export function within(
  snapshot: Snapshot,
  ids: Iterable<EntityId>,
  steps: number,
  visible?: { readonly relation: Uint8Array },
): ReadonlySet<EntityId> {
  const starts: number[] = [];
  for (const id of ids) {
    const start = snapshot.entityIndex.get(id);
    if (start !== undefined) starts.push(start);
  }
  const near = new Set<EntityId>();
  for (const entity of reachedFrom(snapshot, starts, steps, visible))
    near.add(snapshot.entityIds[entity] ?? '');
  return near;
}
