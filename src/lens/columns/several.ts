import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import type { FacetColumns } from '../counts.ts';
import { ClaimFacet, NONE, SEVERAL } from './claim-facet.ts';
import { hasClaim, speaks } from './claims.ts';
import type { Switches } from './switches.ts';

/** The columns of every facet that counts relations. */
export interface RelationFacets {
  readonly types: FacetColumns;
  readonly certainties: FacetColumns;
  readonly speakers: FacetColumns;
  readonly sources: FacetColumns;
}

/** Counts relations that are not plain (see `Groups`), one by one. */
export class SeveralClaims {
  readonly #snapshot: Snapshot;
  readonly #on: Switches;
  readonly #mask: Uint8Array;
  readonly #types: FacetColumns;
  readonly #certainties: ClaimFacet;
  readonly #speakers: ClaimFacet;
  readonly #sources: ClaimFacet;

  /** `claims` is the mask of the claims under the same switches. */
  constructor(snapshot: Snapshot, on: Switches, claims: Uint8Array, facets: RelationFacets) {
    this.#snapshot = snapshot;
    this.#on = on;
    this.#mask = claims;
    this.#types = facets.types;
    this.#certainties = new ClaimFacet(facets.certainties);
    this.#speakers = new ClaimFacet(facets.speakers);
    this.#sources = new ClaimFacet(facets.sources);
  }

  /** A visible relation. */
  visible(relation: number): void {
    const { relationClaims, certainty, source, type } = this.#snapshot;
    const { visible } = this.#types;
    const t = type[relation] as number;
    visible[t] = (visible[t] as number) + 1;
    this.#begin();
    const to = relationClaims.offsets[relation + 1] as number;
    for (let i = relationClaims.offsets[relation] as number; i < to; i += 1) {
      const claim = relationClaims.items[i] as number;
      if (this.#mask[claim] === 0) continue;
      this.#certainties.shows(certainty[claim] as number);
      this.#certainties.needs(certainty[claim] as number);
      this.#sources.shows(source[claim] as number);
      this.#sources.needs(source[claim] as number);
      this.#voicesShow(claim);
    }
    this.#certainties.end();
    this.#sources.end();
    this.#speakers.end();
  }

  /** A hidden relation whose ends are allowed: its type keeps it away, or its claims do. */
  hidden(relation: number): void {
    const t = this.#snapshot.type[relation] as number;
    if (this.#on.type.on[t] === 1) this.#await(relation);
    else if (hasClaim(this.#snapshot, this.#mask, relation)) {
      const { gain } = this.#types;
      gain[t] = (gain[t] as number) + 1;
    }
  }

  #begin(): void {
    this.#certainties.begin();
    this.#speakers.begin();
    this.#sources.begin();
  }

  #voicesShow(claim: number): void {
    const { offsets, items } = this.#snapshot.voices;
    const to = offsets[claim + 1] as number;
    let heard = NONE;
    for (let i = offsets[claim] as number; i < to; i += 1) {
      const voice = items[i] as number;
      this.#speakers.shows(voice);
      if (this.#on.speaker.on[voice] === 1) heard = heard === NONE || heard === voice ? voice : SEVERAL;
    }
    // A claim without any voice needs none.
    this.#speakers.needs(heard === NONE ? SEVERAL : heard);
  }

  #await(relation: number): void {
    const { relationClaims, certainty, source, voices } = this.#snapshot;
    this.#begin();
    const to = relationClaims.offsets[relation + 1] as number;
    for (let i = relationClaims.offsets[relation] as number; i < to; i += 1) {
      const claim = relationClaims.items[i] as number;
      const sure = this.#on.certainty.on[certainty[claim] as number] === 1;
      const sourced = this.#on.source.on[source[claim] as number] === 1;
      if (!sure && !sourced) continue;
      const voiced = speaks(this.#snapshot, this.#on.speaker.on, claim);
      if (!sure && voiced) this.#certainties.awaits(certainty[claim] as number);
      else if (!sourced && voiced) this.#sources.awaits(source[claim] as number);
      else if (sure && sourced) {
        const end = voices.offsets[claim + 1] as number;
        for (let j = voices.offsets[claim] as number; j < end; j += 1)
          this.#speakers.awaits(voices.items[j] as number);
      }
    }
  }
}
