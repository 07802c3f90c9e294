import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { CERTAINTIES } from '../../dossier/types.ts';

/** Numbers of rows, each with the one voice that is heard there. */
export interface Heard {
  readonly rows: Uint32Array;
  readonly voices: Uint32Array;
}

/**
 * Nearly every relation of a large dossier is plain: it has one claim, and that one voice or none. Plain relations that are alike in
 * type, certainty and source are a group. There are few groups, and whether these three let a relation pass is asked once for all of
 * its group. Relations that are not plain are listed, and have the number after the last group.
 */
export interface Groups {
  /** The group of each relation. */
  readonly of: Uint32Array;
  /** Of each group: its type, certainty and source, and how many relations it has. */
  readonly type: Uint16Array;
  readonly certainty: Uint8Array;
  readonly source: Uint32Array;
  readonly size: Uint32Array;
  /** The plain relations that have a voice. */
  readonly heard: Heard;
  /** The relations that are not plain. */
  readonly several: Uint32Array;
  /** The claims that have one voice, and those that have several. */
  readonly voiced: Heard;
  readonly choirs: Uint32Array;
}

const lengthOf = (offsets: Uint32Array, row: number): number =>
  (offsets[row + 1] as number) - (offsets[row] as number);

/** The claim of each plain relation; of others -1. */
function plainClaims({ relationClaims, voices, type }: Snapshot): Int32Array {
  const claims = new Int32Array(type.length).fill(-1);
  for (let r = 0; r < claims.length; r += 1) {
    if (lengthOf(relationClaims.offsets, r) !== 1) continue;
    const c = relationClaims.items[relationClaims.offsets[r] as number] as number;
    if (lengthOf(voices.offsets, c) <= 1) claims[r] = c;
  }
  return claims;
}

/** Those of the rows that have a claim of one voice; `claims` gives the claim of each row, -1 for none. */
function heardOf({ voices: { offsets, items } }: Snapshot, claims: Int32Array): Heard {
  const heard = { rows: new Uint32Array(claims.length), voices: new Uint32Array(claims.length) };
  let count = 0;
  for (let row = 0; row < claims.length; row += 1) {
    const c = claims[row] as number;
    if (c < 0 || lengthOf(offsets, c) !== 1) continue;
    heard.rows[count] = row;
    heard.voices[count] = items[offsets[c] as number] as number;
    count += 1;
  }
  return { rows: heard.rows.slice(0, count), voices: heard.voices.slice(0, count) };
}

function voicesOf(snapshot: Snapshot): Pick<Groups, 'voiced' | 'choirs'> {
  const { offsets } = snapshot.voices;
  const claims = new Int32Array(snapshot.certainty.length);
  const choirs: number[] = [];
  for (let c = 0; c < claims.length; c += 1) {
    claims[c] = c;
    if (lengthOf(offsets, c) > 1) choirs.push(c);
  }
  return { voiced: heardOf(snapshot, claims), choirs: Uint32Array.from(choirs) };
}

/** The greatest of some numbers, in a loop that is fast when it first runs. */
function greatest(numbers: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i += 1) if ((numbers[i] as number) > most) most = numbers[i] as number;
  return most;
}

function takeGroups(snapshot: Snapshot): Groups {
  const { type, certainty, source } = snapshot;
  const claims = plainClaims(snapshot);
  const types = greatest(type) + 1;
  // Small whole numbers for keys, which a map finds faster than others.
  const numbers = new Map<number, number>();
  const of = new Uint32Array(claims.length);
  const several: number[] = [];
  const sizes: number[] = [];
  for (let r = 0; r < claims.length; r += 1) {
    const c = claims[r] as number;
    if (c < 0) {
      several.push(r);
      continue;
    }
    const pair = (source[c] as number) * types + (type[r] as number);
    const likeness = pair * CERTAINTIES.length + (certainty[c] as number);
    let group = numbers.get(likeness);
    if (group === undefined) {
      group = sizes.length;
      numbers.set(likeness, group);
      sizes.push(0);
    }
    sizes[group] = (sizes[group] as number) + 1;
    of[r] = group;
  }
  for (const r of several) of[r] = sizes.length;
  const likenesses = [...numbers.keys()];
  const pairs = likenesses.map((likeness) => Math.floor(likeness / CERTAINTIES.length));
  return {
    of,
    type: Uint16Array.from(pairs, (pair) => pair % types),
    certainty: Uint8Array.from(likenesses, (likeness) => likeness % CERTAINTIES.length),
    source: Uint32Array.from(pairs, (pair) => Math.floor(pair / types)),
    size: Uint32Array.from(sizes),
    heard: heardOf(snapshot, claims),
    several: Uint32Array.from(several),
    ...voicesOf(snapshot),
  };
}

const known = new WeakMap<Snapshot, Groups>();

/** The groups of a snapshot; made once. */
export function groupsOf(snapshot: Snapshot): Groups {
  let groups = known.get(snapshot);
  if (!groups) {
    groups = takeGroups(snapshot);
    known.set(snapshot, groups);
  }
  return groups;
}
