import { CERTAINTIES } from '../types.ts';
import type { Snapshot } from './snapshot.ts';

/** How many claims of a whole dossier each value has, whatever a lens leaves of it. */
export interface Tallies {
  /** Of each certainty, in the order of `CERTAINTIES`. */
  readonly certainty: Uint32Array;
  /** Read in each source, in the snapshot's order. */
  readonly source: Uint32Array;
}

function counted(column: ArrayLike<number>, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

const known = new WeakMap<Snapshot, Tallies>();

/** Counts a snapshot's values: once, however often it is asked. */
export function talliesOf(snapshot: Snapshot): Tallies {
  let tallies = known.get(snapshot);
  if (!tallies) {
    tallies = {
      certainty: counted(snapshot.certainty, CERTAINTIES.length),
      source: counted(snapshot.source, snapshot.sourceIds.length),
    };
    known.set(snapshot, tallies);
  }
  return tallies;
}
