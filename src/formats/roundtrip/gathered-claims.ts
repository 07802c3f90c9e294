import { relationKey } from '../../dossier/relations.ts';
import type { Claim, Triple } from '../../dossier/types.ts';
import type { Draft } from '../draft/draft.ts';
import type { ClaimCopy } from './copy.ts';

interface Gathered {
  readonly copy: ClaimCopy;
  readonly where: string;
  /** By their places among those that the claim asserts. */
  readonly triples: Map<number, Triple>;
  /** Ties that another tool made out of one of them, as copying and moving an edge does. */
  readonly more: Triple[];
}

/** Puts claims together again that stand on several edges. All wait until the end, since their order says which number a line shows. */
export class GatheredClaims {
  readonly #claims = new Map<string, Gathered>();

  /** Adds a claim as it stands on one edge, or on none. `more` are attributes that the edge has got since. */
  add(copy: ClaimCopy, triple: Triple | undefined, where: string, more?: Claim['attributes']): void {
    const known = this.#claims.get(copy.claim.id);
    const own: Gathered = known ?? { copy: withMore(copy, more), where, triples: new Map(), more: [] };
    if (!known) this.#claims.set(copy.claim.id, own);
    if (!triple) return;
    for (const at of copy.at ?? [0]) {
      const other = own.triples.get(at);
      if (!other) own.triples.set(at, triple);
      else if (relationKey(other) !== relationKey(triple)) own.more.push(triple);
    }
  }

  /** Puts them into the draft, in their order. */
  done(draft: Draft): void {
    const claims = [...this.#claims.values()].sort((a, b) => a.copy.order - b.copy.order);
    this.#claims.clear();
    for (const { copy, where, triples, more } of claims) {
      const { claim, of = 1 } = copy;
      const asserts = [...triples].sort(([a], [b]) => a - b).map(([, triple]) => triple);
      if (asserts.length < of)
        draft.remark(
          'evidence/partial',
          'note',
          where,
          `The claim “${claim.id}” asserted ${of} relations; ${asserts.length} of them are in the file.`,
        );
      draft.claim({ ...claim, asserts: [...asserts, ...more] }, where);
    }
  }
}

const withMore = (copy: ClaimCopy, more: Claim['attributes']): ClaimCopy =>
  more ? { ...copy, claim: { ...copy.claim, attributes: { ...copy.claim.attributes, ...more } } } : copy;
