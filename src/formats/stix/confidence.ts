import type { Claim } from '../../dossier/types.ts';

type Credibility = NonNullable<Claim['credibility']>;

/** The Admiralty scale in STIX 2.1, Appendix A: value and lower bound of each step. 6, 'cannot be judged', has none. */
const SCALE: readonly (readonly [credibility: Credibility, confidence: number, from: number])[] = [
  [1, 90, 80],
  [2, 70, 60],
  [3, 50, 40],
  [4, 30, 20],
  [5, 10, 0],
];

/** Confidence from 0 to 100 as credibility; undefined for what is no such number. */
export function credibilityOf(confidence: unknown): Credibility | undefined {
  if (typeof confidence !== 'number' || confidence < 0 || confidence > 100) return undefined;
  return SCALE.find(([, , from]) => confidence >= from)?.[0];
}

/** Credibility as confidence; undefined for what cannot be judged. */
export function confidenceOf(credibility: Claim['credibility']): number | undefined {
  return SCALE.find(([step]) => step === credibility)?.[1];
}
