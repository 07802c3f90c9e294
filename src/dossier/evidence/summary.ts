import type { Relation } from '../relations.ts';
import {
  CERTAINTIES,
  type Certainty,
  type Claim,
  type Quantity,
  type Source,
  type SourceId,
} from '../types.ts';
import { originsOfAll } from './corroboration.ts';
import { numberInWords, rangeOf } from './quantities.ts';

/** What the claims of one relation come to: what its line shows. */
export interface EvidenceSummary {
  readonly claims: readonly Claim[];
  /** The surest wording among the claims that assert it; where all deny or decline, it is only stated. */
  readonly certainty: Certainty;
  /** How many independent origins the claims have. */
  readonly origins: number;
  /** The number to write on the line: the one most precisely given; empty when there is none. */
  readonly number: string;
  /** True when some claim denies, declines or retracts. */
  readonly disputed: boolean;
}

/** The surest of several certainties, in the order of {@link CERTAINTIES}. */
export function surest(certainties: Iterable<Certainty>): Certainty {
  let best = CERTAINTIES.length - 1;
  for (const certainty of certainties) best = Math.min(best, CERTAINTIES.indexOf(certainty));
  return CERTAINTIES[best] ?? 'stated';
}

/** The number of a claim belongs on a line when it counts one of the line's ends, or the relation itself. */
function counts(claim: Claim, relation: Relation): boolean {
  const of = claim.quantity?.of;
  return of === undefined || of === relation.subject || of === relation.object;
}

/** The quantity to write on the line of a relation: the first that gives a number, else the first in words. */
export function quantityOf(relation: Relation, claims: readonly Claim[]): Quantity | undefined {
  const quantities = claims.flatMap((claim) =>
    claim.quantity && counts(claim, relation) ? [claim.quantity] : [],
  );
  return quantities.find((quantity) => rangeOf(quantity) !== undefined) ?? quantities[0];
}

/** Sums up a relation from those of its claims that count (all of them, or those that a lens leaves). */
export function summarise(
  relation: Relation,
  claims: readonly Claim[],
  sources: ReadonlyMap<SourceId, Source>,
): EvidenceSummary {
  const asserting = claims.filter((claim) => claim.stance === 'asserts');
  const quantity = quantityOf(relation, claims);
  return {
    claims,
    certainty: surest(asserting.map((claim) => claim.certainty)),
    origins: originsOfAll(claims, sources).size,
    number: quantity ? numberInWords(quantity) : '',
    disputed: claims.some((claim) => claim.stance !== 'asserts'),
  };
}
