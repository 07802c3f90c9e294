import type { Dossier } from '../dossier.ts';
import type { EntityId } from '../types.ts';

/** What somebody decided about two entities that may be the same; `left` is no decision yet: both stay, and are suggested again. */
export type Decision = 'accepted' | 'rejected' | 'left';

/** Names two entities that may be the same: one of the open dossier, and one of the incoming or the same dossier. */
export type PairKey = string;

/** What was decided about pairs; a pair that is not among them is left. */
export type Decisions = ReadonlyMap<PairKey, Decision>;

/** The key of a pair; different pairs have different keys. */
export const pairKey = (open: EntityId, incoming: EntityId): PairKey => JSON.stringify([open, incoming]);

/** Two entities that may be the same. */
export type Pair = readonly [open: EntityId, incoming: EntityId];

/** The pair that a key names; undefined for text that is no key. */
export function pairOf(key: PairKey): Pair | undefined {
  try {
    const [open, incoming, ...more] = JSON.parse(key) as unknown[];
    const whole = typeof open === 'string' && typeof incoming === 'string' && more.length === 0;
    return whole ? [open, incoming] : undefined;
  } catch {
    return undefined;
  }
}

/** The pairs that were decided in one way, as far as both entities are there. */
export function decidedPairs(
  open: Dossier,
  incoming: Dossier,
  decisions: Decisions,
  wanted: 'accepted' | 'rejected',
): Pair[] {
  return [...decisions].flatMap(([key, decision]) => {
    const pair = decision === wanted ? pairOf(key) : undefined;
    return pair && open.entities.has(pair[0]) && incoming.entities.has(pair[1]) ? [pair] : [];
  });
}
