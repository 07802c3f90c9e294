import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { CERTAINTIES } from '../../dossier/types.ts';
import { Distinct } from './distinct.ts';
import type { Numbering } from './switches.ts';

/** How many relations (of kinds: entities) each value of each facet has, whatever the lens. */
export interface Totals {
  readonly types: Uint32Array;
  readonly kinds: Uint32Array;
  readonly certainties: Uint32Array;
  readonly speakers: Uint32Array;
  readonly sources: Uint32Array;
}

function histogram(column: Uint16Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

function bump(counts: Uint32Array, value: number, seen: Distinct): void {
  if (seen.first(value)) counts[value] = (counts[value] as number) + 1;
}

function countClaims(snapshot: Snapshot, totals: Totals): void {
  const { certainty, source, voices, relationClaims } = snapshot;
  const certainties = new Distinct(totals.certainties.length);
  const sources = new Distinct(totals.sources.length);
  const speakers = new Distinct(totals.speakers.length);
  for (let r = 0; r < snapshot.type.length; r += 1) {
    certainties.next();
    sources.next();
    speakers.next();
    const to = relationClaims.offsets[r + 1] as number;
    for (let i = relationClaims.offsets[r] as number; i < to; i += 1) {
      const c = relationClaims.items[i] as number;
      bump(totals.certainties, certainty[c] as number, certainties);
      bump(totals.sources, source[c] as number, sources);
      const end = voices.offsets[c + 1] as number;
      for (let j = voices.offsets[c] as number; j < end; j += 1)
        bump(totals.speakers, voices.items[j] as number, speakers);
    }
  }
}

const known = new WeakMap<Snapshot, Totals>();

/** The totals of a snapshot; counted once. */
export function totalsOf(snapshot: Snapshot, numbering: Numbering): Totals {
  let totals = known.get(snapshot);
  if (!totals) {
    totals = {
      types: histogram(snapshot.type, numbering.relationTypes.length),
      kinds: histogram(snapshot.kind, numbering.kinds.length),
      certainties: new Uint32Array(CERTAINTIES.length),
      speakers: new Uint32Array(snapshot.entityIds.length),
      sources: new Uint32Array(snapshot.sourceIds.length),
    };
    countClaims(snapshot, totals);
    known.set(snapshot, totals);
  }
  return totals;
}
