import type { FacetColumns } from '../counts.ts';
import { Distinct } from './distinct.ts';

/** No value, and no single one. */
export const NONE = -1;
export const SEVERAL = -2;

/** Counts into a facet of claims what the values of one relation after another come to. */
export class ClaimFacet {
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
    const { visible, stays } = this.#columns;
    visible[value] = (visible[value] as number) + 1;
    stays[value] = (stays[value] as number) + 1;
  }

  /** A claim stays only for `value`; `SEVERAL` when it would stay without any one. */
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
    if (!this.#seen.first(value)) return;
    const { gain } = this.#columns;
    gain[value] = (gain[value] as number) + 1;
  }
}
