import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Claim, Scene } from '../dossier/types.ts';

/** The claims that a search for something to cite has found by now. */
export interface Citable {
  /** Those behind what the scene highlights, in the order of the dossier. */
  readonly near: readonly Claim[];
  /** Others, in the same order: no more than were asked for. */
  readonly others: readonly Claim[];
  /** True when there are no others, or enough of them have been found. */
  readonly complete: boolean;
}

/** All words by which a claim can be found. */
function wordsOf(claim: Claim, entities: Dossier['entities']): string {
  const speakers = claim.speakers.map((id) => `${id} ${entities.get(id)?.name ?? ''}`);
  return [claim.id, claim.summary, claim.quote ?? '', claim.locator ?? '', ...speakers]
    .join(' ')
    .toLowerCase();
}

/** True for claims in whose id, summary, quote, locator or speakers every word of the query occurs. */
function matcher(query: string, entities: Dossier['entities']): (claim: Claim) => boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (claim) => {
    const words = wordsOf(claim, entities);
    return wanted.every((word) => words.includes(word));
  };
}

/**
 * Searches the claims for what can be cited: those behind the highlights at once, the others as far as `read` is called, until
 * `most` of them are found. All claims of a large dossier cannot be read between two key presses.
 */
export class CitableSearch {
  readonly #near: readonly Claim[];
  readonly #others: Claim[] = [];
  readonly #lit: ReadonlySet<string>;
  readonly #rest: Iterator<Claim, unknown>;
  readonly #matches: (claim: Claim) => boolean;
  readonly #most: number;
  #complete = false;

  constructor(scene: Pick<Scene, 'highlights'>, dossier: Dossier, query: string, most: number) {
    const { claims, entities, relations } = dossier;
    this.#matches = matcher(query, entities);
    this.#lit = new Set(scene.highlights.relations.flatMap((key) => relations.get(key)?.claims ?? []));
    const { claimIds } = snapshotOf(dossier);
    const inOrder = [...this.#lit].sort((a, b) => claimIds.indexOf(a) - claimIds.indexOf(b));
    this.#near = inOrder.flatMap((id) => claims.get(id) ?? []).filter(this.#matches);
    this.#rest = claims.values();
    this.#most = most;
  }

  /** Reads at most `count` more claims; false when no more need be read. */
  read(count: number): boolean {
    for (let i = 0; i < count && !this.#complete; i += 1) {
      const next = this.#rest.next();
      if (next.done) this.#complete = true;
      else if (!this.#lit.has(next.value.id) && this.#matches(next.value)) {
        this.#others.push(next.value);
        this.#complete = this.#others.length >= this.#most;
      }
    }
    return !this.#complete;
  }

  /** What has been found. */
  get found(): Citable {
    return { near: this.#near, others: this.#others, complete: this.#complete };
  }
}
