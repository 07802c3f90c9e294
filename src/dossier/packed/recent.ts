/**
 * Keeps what was made last, by row, so that reading it again gives the same object. Two generations, of which the older is dropped
 * when the younger is full: between `bound` and twice as many are kept.
 */
export class Recent<T> {
  readonly bound: number;
  #young = new Map<number, T>();
  #old = new Map<number, T>();

  constructor(bound = 20_000) {
    this.bound = bound;
  }

  get(row: number): T | undefined {
    const young = this.#young.get(row);
    if (young !== undefined) return young;
    const old = this.#old.get(row);
    if (old !== undefined) this.set(row, old);
    return old;
  }

  set(row: number, item: T): void {
    if (this.#young.size >= this.bound) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(row, item);
  }
}
