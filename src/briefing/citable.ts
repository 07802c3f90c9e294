import type { Dossier } from '../dossier/dossier.ts';
import type { Claim, Scene } from '../dossier/types.ts';

/** The claims that can be cited, those behind what the scene highlights apart from the others; each in the order of the dossier. */
export interface Citable {
  readonly near: readonly Claim[];
  readonly others: readonly Claim[];
}

type Sight = Pick<Dossier, 'claims' | 'entities' | 'relations'>;

/** All words by which a claim can be found. */
function wordsOf(claim: Claim, entities: Sight['entities']): string {
  const speakers = claim.speakers.map((id) => `${id} ${entities.get(id)?.name ?? ''}`);
  return [claim.id, claim.summary, claim.quote ?? '', claim.locator ?? '', ...speakers]
    .join(' ')
    .toLowerCase();
}

/** The claims in whose id, summary, quote, locator or speakers every word of the query occurs. */
export function citableClaims(scene: Pick<Scene, 'highlights'>, dossier: Sight, query: string): Citable {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lit = new Set(scene.highlights.relations.flatMap((key) => dossier.relations.get(key)?.claims ?? []));
  const near: Claim[] = [];
  const others: Claim[] = [];
  for (const claim of dossier.claims.values()) {
    const words = wordsOf(claim, dossier.entities);
    if (wanted.every((word) => words.includes(word))) (lit.has(claim.id) ? near : others).push(claim);
  }
  return { near, others };
}
