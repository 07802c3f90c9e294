import type { Dossier } from '../dossier.ts';
import type { Claim, Dated } from '../types.ts';
import { intervalOf } from './dates.ts';

/**
 * When each claim happened and when it was said, in milliseconds since 1970, numbered as in the Snapshot. What is undated runs from
 * -Infinity to Infinity. Apart from the Snapshot's other columns, since reading dates takes a parser that the first picture does without.
 */
export interface Times {
  readonly whenStart: Float64Array;
  readonly whenEnd: Float64Array;
  readonly saidStart: Float64Array;
  readonly saidEnd: Float64Array;
}

function columns(claims: readonly Claim[], field: 'when' | 'said'): [Float64Array, Float64Array] {
  const interval = (dated: Dated | undefined) => (dated ? intervalOf(dated.edtf) : undefined);
  const all = claims.map((claim) => interval(claim[field]));
  return [
    Float64Array.from(all, (i) => i?.start ?? -Infinity),
    Float64Array.from(all, (i) => i?.end ?? Infinity),
  ];
}

const known = new WeakMap<Dossier['claims'], Times>();

/** The columns of time of a dossier; taken once, and kept while the claims stay. */
export function timesOf({ claims }: Pick<Dossier, 'claims'>): Times {
  let times = known.get(claims);
  if (!times) {
    const all = [...claims.values()];
    const [whenStart, whenEnd] = columns(all, 'when');
    const [saidStart, saidEnd] = columns(all, 'said');
    times = { whenStart, whenEnd, saidStart, saidEnd };
    known.set(claims, times);
  }
  return times;
}
