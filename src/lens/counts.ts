/**
 * One value of a facet. Types, certainties, voices and sources count relations; kinds count entities.
 * `gain` is what switching it on would add to the picture, `loss` what switching it off would take away.
 */
export interface FacetCount {
  readonly total: number;
  readonly visible: number;
  readonly gain: number;
  readonly loss: number;
}

/** The counts of all values of one facet, in their numbering, as columns: an object is made only of what is read. */
export class FacetColumns {
  readonly total: Uint32Array;
  readonly visible: Uint32Array;
  #gain: Uint32Array | undefined;
  #stays: Uint32Array | undefined;

  /** All zero, but for `total`, which no lens changes. */
  constructor(total: Uint32Array) {
    this.total = total;
    this.visible = new Uint32Array(total.length);
  }

  get length(): number {
    return this.total.length;
  }

  /** What each value would add. Made when first asked for, since often there is nothing to gain. */
  get gain(): Uint32Array {
    this.#gain ??= new Uint32Array(this.length);
    return this.#gain;
  }

  /** How much of `visible` would stay with the value switched off; likewise. */
  get stays(): Uint32Array {
    this.#stays ??= new Uint32Array(this.length);
    return this.#stays;
  }

  /** The counts of value `i`; undefined beyond the last. */
  at(i: number): FacetCount | undefined {
    const total = this.total[i];
    if (total === undefined) return undefined;
    const visible = this.visible[i] ?? 0;
    return { total, visible, gain: this.#gain?.[i] ?? 0, loss: visible - (this.#stays?.[i] ?? 0) };
  }
}
