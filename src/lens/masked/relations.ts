import { type Snapshot, snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type EvidenceSummary, summarise } from '../../dossier/evidence/summary.ts';
import type { Relation, RelationKey } from '../../dossier/relations.ts';
import type { Claim } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import { MaskedMap } from './map.ts';

/** A relation as the lens leaves it, with only the claims that it leaves. */
export interface VisibleRelation extends EvidenceSummary {
  readonly relation: Relation;
}

type Known = Map<number, VisibleRelation>;

/** Relations with all of their claims look the same through every mask, so they are summed up once for a snapshot. */
const complete = new WeakMap<Snapshot, Known>();

function completeOf(snapshot: Snapshot): Known {
  const known: Known = complete.get(snapshot) ?? new Map();
  complete.set(snapshot, known);
  return known;
}

/** The relations that a mask leaves, each summed up from the claims that another mask leaves. */
export class MaskedRelations extends MaskedMap<VisibleRelation> {
  readonly #dossier: Dossier;
  readonly #snapshot: Snapshot;
  readonly #claims: Uint8Array;
  readonly #complete: Known;
  readonly #partial: Known = new Map();

  /** The masks have one byte for each relation and claim of the dossier's snapshot. */
  constructor(dossier: Dossier, relations: Uint8Array, claims: Uint8Array) {
    super(relations);
    this.#dossier = dossier;
    this.#snapshot = snapshotOf(dossier);
    this.#claims = claims;
    this.#complete = completeOf(this.#snapshot);
  }

  protected rowOf(key: RelationKey): number {
    return this.#snapshot.relationKeys.indexOf(key);
  }

  protected keyOf(row: number): RelationKey {
    return this.#snapshot.relationKeys.at(row);
  }

  protected valueOf(row: number): VisibleRelation {
    const known = this.#lacksClaims(row) ? this.#partial : this.#complete;
    let value = known.get(row);
    if (!value) {
      const key = this.keyOf(row);
      const relation = present(this.#dossier.relations.get(key), key);
      value = { relation, ...summarise(relation, this.#claimsOf(row), this.#dossier.sources) };
      known.set(row, value);
    }
    return value;
  }

  #lacksClaims(row: number): boolean {
    const { offsets, items } = this.#snapshot.relationClaims;
    const to = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < to; i += 1) if (this.#claims[items[i] ?? 0] === 0) return true;
    return false;
  }

  #claimsOf(row: number): Claim[] {
    const { offsets, items } = this.#snapshot.relationClaims;
    const claims: Claim[] = [];
    const to = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < to; i += 1) {
      const claim = items[i] ?? 0;
      if (this.#claims[claim] === 0) continue;
      const id = this.#snapshot.claimIds.at(claim);
      claims.push(present(this.#dossier.claims.get(id), id));
    }
    return claims;
  }
}
