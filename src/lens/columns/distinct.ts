/**
 * Tells which numbers come up for the first time in a round. One array serves all rounds: a number counts as seen when its stamp
 * is that of the current round, so that nothing is cleared in between.
 */
export class Distinct {
  readonly #stamps: Uint32Array;
  #round = 0;

  /** For numbers from 0 up to `size`. */
  constructor(size: number) {
    this.#stamps = new Uint32Array(size);
  }

  next(): void {
    this.#round += 1;
  }

  /** True the first time in this round. */
  first(n: number): boolean {
    if (this.#stamps[n] === this.#round) return false;
    this.#stamps[n] = this.#round;
    return true;
  }
}
