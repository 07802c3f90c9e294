import type { Rows, Snapshot } from './snapshot.ts';

/** The items of one row, as a view. */
export const rowOf = ({ offsets, items }: Rows, row: number): Uint32Array =>
  items.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);

/** Every relation of an entity once: those that leave it, then those that arrive from another. */
export function tiesOf(snapshot: Snapshot, entity: number): number[] {
  const ties = Array.from(rowOf(snapshot.outgoing, entity));
  for (const relation of rowOf(snapshot.incoming, entity)) {
    if (snapshot.subject[relation] !== entity) ties.push(relation);
  }
  return ties;
}

/** The end of a relation that is not `entity`; `entity` itself for a loop. */
export function otherEnd({ subject, object }: Snapshot, relation: number, entity: number): number {
  const from = subject[relation] as number;
  return from === entity ? (object[relation] as number) : from;
}

/** Calls `visit` with every other entity that a relation left on by `mask` ties to `entity`: once for each such relation. */
export function eachNeighbour(
  { outgoing, incoming, subject, object }: Snapshot,
  entity: number,
  mask: Uint8Array,
  visit: (other: number) => void,
): void {
  for (const [{ offsets, items }, ends] of [
    [outgoing, object],
    [incoming, subject],
  ] as const) {
    for (let i = offsets[entity] ?? 0; i < (offsets[entity + 1] ?? 0); i += 1) {
      const relation = items[i] as number;
      const other = ends[relation] as number;
      if (mask[relation] && other !== entity) visit(other);
    }
  }
}

/** How many relations each entity has; a loop counts once. */
export function degreesOf(snapshot: Snapshot): Uint32Array {
  const { subject, object } = snapshot;
  const degrees = new Uint32Array(snapshot.entityIds.length);
  for (let r = 0; r < subject.length; r += 1) {
    const from = subject[r] as number;
    const to = object[r] as number;
    degrees[from] = (degrees[from] as number) + 1;
    if (to !== from) degrees[to] = (degrees[to] as number) + 1;
  }
  return degrees;
}

/** The claims in which an entity is subject or object, each once, in the order of the dossier. */
export function claimsAbout(snapshot: Snapshot, entity: number): Uint32Array {
  const claims = new Set<number>();
  for (const relation of tiesOf(snapshot, entity)) {
    for (const claim of rowOf(snapshot.relationClaims, relation)) claims.add(claim);
  }
  return Uint32Array.from(claims).sort();
}
