import type { Rows, Snapshot } from '../../dossier/columns/snapshot.ts';

/** In a column of {@link Sole}: there is none. */
export const NONE = -1;
/** In a column of {@link Sole}: there are several; they stand in the snapshot's rows. */
export const SEVERAL = -2;

/**
 * What nearly every relation and claim of a large dossier has one of, as plain columns: reading one number takes the place of two
 * offsets and an item.
 */
export interface Sole {
  /** The claim of each relation, or {@link SEVERAL}. */
  readonly claim: Int32Array;
  /** The voice of each claim, or {@link NONE}, or {@link SEVERAL}. */
  readonly voice: Int32Array;
}

function soleItems({ offsets, items }: Rows): Int32Array {
  const sole = new Int32Array(offsets.length - 1);
  for (let i = 0; i < sole.length; i += 1) {
    const from = offsets[i] as number;
    const count = (offsets[i + 1] as number) - from;
    sole[i] = count === 1 ? (items[from] as number) : count === 0 ? NONE : SEVERAL;
  }
  return sole;
}

const known = new WeakMap<Snapshot, Sole>();

/** The sole claims and voices of a snapshot; made once. */
export function soleOf(snapshot: Snapshot): Sole {
  let sole = known.get(snapshot);
  if (!sole) {
    sole = { claim: soleItems(snapshot.relationClaims), voice: soleItems(snapshot.voices) };
    known.set(snapshot, sole);
  }
  return sole;
}
