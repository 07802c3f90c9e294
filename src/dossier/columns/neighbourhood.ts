import type { EntityId } from '../types.ts';
import type { Rows, Snapshot } from './snapshot.ts';

/** Calls `visit` with the far end of every relation in one row. */
function eachEnd(
  { offsets, items }: Rows,
  row: number,
  ends: Uint32Array,
  passable: Uint8Array | undefined,
  visit: (entity: number) => void,
): void {
  for (let i = offsets[row] ?? 0; i < (offsets[row + 1] ?? 0); i += 1) {
    const relation = items[i] ?? 0;
    if (!passable || passable[relation]) visit(ends[relation] ?? 0);
  }
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
  const seen = new Uint8Array(snapshot.entityIds.length);
  const reached: number[] = [];
  const visit = (entity: number): void => {
    if (seen[entity]) return;
    seen[entity] = 1;
    reached.push(entity);
  };
  for (const id of ids) {
    const start = snapshot.entityIndex.get(id);
    if (start !== undefined) visit(start);
  }
  let from = 0;
  for (let step = 0; step < steps && from < reached.length; step += 1) {
    const to = reached.length;
    for (const entity of reached.slice(from, to)) {
      eachEnd(snapshot.outgoing, entity, snapshot.object, visible?.relation, visit);
      eachEnd(snapshot.incoming, entity, snapshot.subject, visible?.relation, visit);
    }
    from = to;
  }
  return new Set(reached.map((entity) => snapshot.entityIds[entity] ?? ''));
}
