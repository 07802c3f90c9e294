import type { Claim } from '../../dossier/types.ts';
import type { Said } from './found.ts';

/** Nobody is named as the speaker; one list for all claims. */
const NOBODY: Claim['speakers'] = [];

/**
 * A claim out of what is said of it, with defaults for the rest. Written out, with undefined for what is not said (it is not written
 * into the dossier): files have hundreds of thousands of claims, and spreading costs more than all else that is done to one.
 */
export function claimOf(said: Said, id: string, asserts: Claim['asserts'], source: string): Claim {
  const claim = {
    id,
    asserts,
    source: said.source ?? source,
    locator: said.locator,
    speakers: said.speakers ?? NOBODY,
    stance: said.stance ?? 'asserts',
    certainty: said.certainty ?? 'reported',
    when: said.when,
    said: said.said,
    quantity: said.quantity,
    credibility: said.credibility,
    quote: said.quote,
    summary: said.summary ?? '',
    repeats: said.repeats,
    attributes: said.attributes,
  } satisfies { [K in keyof Claim]: Claim[K] | undefined };
  return claim as Claim;
}
