import type { Dossier } from '../dossier.ts';

/**
 * When each claim happened and when it was said, in milliseconds since 1970, numbered as in the Snapshot. What is undated runs from
 * -Infinity to Infinity. Taken by `evidence/times.ts`: apart from the Snapshot's other columns, since reading dates takes a parser
 * that the first picture does without.
 */
export interface Times {
  readonly whenStart: Float64Array;
  readonly whenEnd: Float64Array;
  readonly saidStart: Float64Array;
  readonly saidEnd: Float64Array;
}

const known = new WeakMap<Dossier['claims'], Times>();

/** Lets columns stand for the times of the claims that they were taken from. */
export function keepTimes(claims: Dossier['claims'], times: Times): void {
  known.set(claims, times);
}

/** The times of claims, where they have been taken. */
export const keptTimes = (claims: Dossier['claims']): Times | undefined => known.get(claims);
