import type { EntityId } from '../types.ts';

/** What somebody decided about two entities that may be the same; `left` is no decision yet: both stay, and are suggested again. */
export type Decision = 'accepted' | 'rejected' | 'left';

/** Names two entities that may be the same: one of the open dossier, and one of the incoming or the same dossier. */
export type PairKey = string;

/** What was decided about pairs; a pair that is not among them is left. */
export type Decisions = ReadonlyMap<PairKey, Decision>;

/** The key of a pair; different pairs have different keys. */
export const pairKey = (open: EntityId, incoming: EntityId): PairKey => JSON.stringify([open, incoming]);

/** The pair that a key names; undefined for text that is no key. */
export function pairOf(key: PairKey): readonly [open: EntityId, incoming: EntityId] | undefined {
  try {
    const [open, incoming, ...more] = JSON.parse(key) as unknown[];
    const whole = typeof open === 'string' && typeof incoming === 'string' && more.length === 0;
    return whole ? [open, incoming] : undefined;
  } catch {
    return undefined;
  }
}
