import { LIMITS, type Limits } from '../limits.ts';
import { KNOWN_LIMITS, type LimitId, limitOf } from './known.ts';

/** The limits of which somebody wants others than the usual ones. */
export type ChosenLimits = { readonly [Id in LimitId]?: number };

/** All limits where some are chosen, the later choices before the earlier ones. What was kept long ago, or by somebody else, is held to what is possible today. */
export function limitsWith(...choices: readonly (ChosenLimits | undefined)[]): Limits {
  const chosen: Record<string, unknown> = Object.assign({}, ...choices);
  const limits: Record<LimitId, number> = { ...LIMITS };
  for (const { id, lowest, highest } of KNOWN_LIMITS) {
    const value = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
    if (typeof value === 'number' && !Number.isNaN(value))
      limits[id] = Math.round(Math.min(highest, Math.max(lowest, value)));
  }
  return limits;
}

/** The next round number that is higher: 1, 2 or 5 and zeros. */
function nextRound(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((n) => n * size).find((round) => round > value) ?? 10 * size;
}

/**
 * What a limit may be raised to so that `needed` passes, or where that is not known, by a good step: a round number above what is
 * allowed, or the highest that there is. Undefined where it cannot be raised so far.
 */
export function raised(id: LimitId, allowed: number, needed = allowed + 1): number | undefined {
  const { highest } = limitOf(id);
  if (needed > highest || allowed >= highest) return undefined;
  return Math.min(highest, nextRound(Math.max(allowed, needed - 1)));
}
