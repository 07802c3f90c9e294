import type { Claim } from '../../dossier/types.ts';

type Making = { -readonly [K in keyof Claim]: Claim[K] };

/** Nobody is named as the speaker; one list for all claims. */
const NOBODY: Claim['speakers'] = [];

/**
 * A claim out of what is said of it, with defaults for the rest. Written out field by field: files have hundreds of thousands of them, and
 * spreading costs more than all else that is done to one.
 */
export function claimOf(said: Partial<Claim>, fixed: Pick<Claim, 'id' | 'asserts' | 'source'>): Claim {
  const { locator, when, said: saidOn, quantity, credibility, quote, repeats, attributes } = said;
  const claim: Making = {
    id: fixed.id,
    asserts: fixed.asserts,
    source: said.source ?? fixed.source,
    speakers: said.speakers ?? NOBODY,
    stance: said.stance ?? 'asserts',
    certainty: said.certainty ?? 'reported',
    summary: said.summary ?? '',
  };
  if (locator !== undefined) claim.locator = locator;
  if (when !== undefined) claim.when = when;
  if (saidOn !== undefined) claim.said = saidOn;
  if (quantity !== undefined) claim.quantity = quantity;
  if (credibility !== undefined) claim.credibility = credibility;
  if (quote !== undefined) claim.quote = quote;
  if (repeats !== undefined) claim.repeats = repeats;
  if (attributes !== undefined) claim.attributes = attributes;
  return claim;
}
