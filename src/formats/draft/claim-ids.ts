/** Gives claims their ids: their own where a file has one and no other claim has it, else `claim:1`, `claim:2`…, by their row. */
export class ClaimIds {
  readonly #taken: { has(id: string): boolean };
  /** Numbers go on where they were, since a file may have one id many thousand times. */
  readonly #next = new Map<string, number>();

  /** `taken` knows the ids of the claims that are there. */
  constructor(taken: { has(id: string): boolean }) {
    this.#taken = taken;
  }

  /** The id of the claim in `row`, for which the file has `own`, if it has one. */
  idFor(own: string | undefined, row: number): string {
    const wanted = own || `claim:${row + 1}`;
    return this.#taken.has(wanted) ? this.#free(wanted) : wanted;
  }

  #free(taken: string): string {
    let n = this.#next.get(taken) ?? 2;
    while (this.#taken.has(`${taken}-${n}`)) n += 1;
    this.#next.set(taken, n + 1);
    return `${taken}-${n}`;
  }
}
