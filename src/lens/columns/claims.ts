import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { groupsOf } from './groups.ts';
import { allOnOf, type Switches } from './switches.ts';

/** True when a claim has no voice, or one that is on. */
export function speaks(
  { voices: { offsets, items } }: Snapshot,
  speaking: Uint8Array,
  claim: number,
): boolean {
  const from = offsets[claim] as number;
  const to = offsets[claim + 1] as number;
  if (from === to) return true;
  for (let i = from; i < to; i += 1) if (speaking[items[i] as number] === 1) return true;
  return false;
}

/** One byte for each claim: 1 when its certainty and source are on, and it has no voice or one that is on. */
export function claimMask(snapshot: Snapshot, on: Switches): Uint8Array {
  if (on.everyClaim) return allOnOf(snapshot).claims;
  const { certainty, source } = snapshot;
  const mask = new Uint8Array(certainty.length);
  const [sure, sourced] = [on.certainty.on, on.source.on];
  for (let c = 0; c < mask.length; c += 1)
    mask[c] = (sure[certainty[c] as number] as number) & (sourced[source[c] as number] as number);
  if (on.speaker.whole) return mask;
  const speaking = on.speaker.on;
  const { voiced, choirs } = groupsOf(snapshot);
  for (let i = 0; i < voiced.rows.length; i += 1) {
    const c = voiced.rows[i] as number;
    mask[c] = (mask[c] as number) & (speaking[voiced.voices[i] as number] as number);
  }
  for (const c of choirs) if (!speaks(snapshot, speaking, c)) mask[c] = 0;
  return mask;
}

/** True when `mask` leaves a relation one of its claims. */
export function hasClaim(
  { relationClaims: { offsets, items } }: Snapshot,
  mask: Uint8Array,
  relation: number,
): boolean {
  const to = offsets[relation + 1] as number;
  for (let i = offsets[relation] as number; i < to; i += 1) if (mask[items[i] as number] === 1) return true;
  return false;
}
