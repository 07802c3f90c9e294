import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import type { FacetColumns } from '../counts.ts';
import { Distinct } from './distinct.ts';
import { NONE, SEVERAL } from './sole.ts';
import { PASSES, SOURCED, SURE, VOICED } from './standing.ts';

const add = (column: Uint32Array, at: number): void => {
  column[at] = (column[at] as number) + 1;
};

/** What a facet of claims counts into, with what its values of the current relation come to. */
class Facet {
  readonly #columns: FacetColumns;
  readonly #seen: Distinct;
  /** The one value without which the relation would fall; {@link SEVERAL} where it would stay without any one of them. */
  #needed = NONE;

  constructor(columns: FacetColumns) {
    this.#columns = columns;
    this.#seen = new Distinct(columns.length);
  }

  begin(): void {
    this.#seen.next();
    this.#needed = NONE;
  }

  /** A claim that stays has this value. */
  shows(value: number): void {
    if (!this.#seen.first(value)) return;
    add(this.#columns.visible, value);
    add(this.#columns.stays, value);
  }

  /** A claim that stays has `value` alone to thank for it; `SEVERAL` when it would stay without any one. */
  needs(value: number): void {
    if (this.#needed === NONE) this.#needed = value;
    else if (this.#needed !== value) this.#needed = SEVERAL;
  }

  end(): void {
    const { stays } = this.#columns;
    if (this.#needed >= 0) stays[this.#needed] = (stays[this.#needed] as number) - 1;
  }

  /** Only this value keeps a claim, and with it the relation, away. */
  awaits(value: number): void {
    if (this.#seen.first(value)) add(this.#columns.gain, value);
  }
}

/** Counts the certainties, voices and sources of relations that have several claims, or a claim of several voices. */
export class SeveralClaims {
  readonly #snapshot: Snapshot;
  readonly #standing: Uint8Array;
  readonly #speaking: Uint8Array;
  readonly #certainties: Facet;
  readonly #speakers: Facet;
  readonly #sources: Facet;

  /** `standing` is that of the claims; `speaking` has one byte for each entity, 1 when its voice is on. */
  constructor(
    snapshot: Snapshot,
    standing: Uint8Array,
    speaking: Uint8Array,
    counts: {
      readonly certainties: FacetColumns;
      readonly speakers: FacetColumns;
      readonly sources: FacetColumns;
    },
  ) {
    this.#snapshot = snapshot;
    this.#standing = standing;
    this.#speaking = speaking;
    this.#certainties = new Facet(counts.certainties);
    this.#speakers = new Facet(counts.speakers);
    this.#sources = new Facet(counts.sources);
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
      if (this.#speaking[voice] === 1) heard = heard === NONE || heard === voice ? voice : SEVERAL;
    }
    // A claim without any voice needs none.
    this.#speakers.needs(heard === NONE ? SEVERAL : heard);
  }

  /** A visible relation. */
  visible(relation: number): void {
    const { relationClaims, certainty, source } = this.#snapshot;
    this.#begin();
    const to = relationClaims.offsets[relation + 1] as number;
    for (let i = relationClaims.offsets[relation] as number; i < to; i += 1) {
      const claim = relationClaims.items[i] as number;
      if (this.#standing[claim] !== PASSES) continue;
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

  /** A relation that only its claims keep from being visible. */
  open(relation: number): void {
    const { relationClaims, certainty, source, voices } = this.#snapshot;
    this.#begin();
    const to = relationClaims.offsets[relation + 1] as number;
    for (let i = relationClaims.offsets[relation] as number; i < to; i += 1) {
      const claim = relationClaims.items[i] as number;
      const stands = this.#standing[claim] as number;
      if (stands === (SOURCED | VOICED)) this.#certainties.awaits(certainty[claim] as number);
      else if (stands === (SURE | VOICED)) this.#sources.awaits(source[claim] as number);
      else if (stands === (SURE | SOURCED)) {
        const end = voices.offsets[claim + 1] as number;
        for (let j = voices.offsets[claim] as number; j < end; j += 1)
          this.#speakers.awaits(voices.items[j] as number);
      }
    }
  }
}
