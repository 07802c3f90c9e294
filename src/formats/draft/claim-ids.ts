/** The number of an id that we gave ourselves; NaN for any other. */
const numberIn = (id: string): number => (/^claim:[1-9]\d*$/.test(id) ? Number(id.slice(6)) : Number.NaN);

/** Gives claims their ids: their own where a file has one and no other claim has it, else `claim:1`, `claim:2`…, by their row. */
export class ClaimIds {
  /** Ids that are not the ones we would give: all others are known by their row. */
  readonly #own = new Set<string>();
  /** 1 for each row whose id we gave. */
  #given = new Uint8Array(1024);
  /** Numbers go on where they were, since a file may have one id many thousand times. */
  readonly #next = new Map<string, number>();

  /** The id of the claim in `row`, for which the file has `own`, if it has one. */
  idFor(own: string | undefined, row: number): string {
    const wanted = own || `claim:${row + 1}`;
    const id = this.#isTaken(wanted) ? this.#free(wanted) : wanted;
    if (own || id !== wanted) this.#own.add(id);
    else this.#give(row);
    return id;
  }

  #give(row: number): void {
    if (row >= this.#given.length) {
      const larger = new Uint8Array(2 * row + 1);
      larger.set(this.#given);
      this.#given = larger;
    }
    this.#given[row] = 1;
  }

  #isTaken(id: string): boolean {
    return this.#own.size > 0 && this.#own.has(id) ? true : this.#given[numberIn(id) - 1] === 1;
  }

  #free(taken: string): string {
    let n = this.#next.get(taken) ?? 2;
    while (this.#isTaken(`${taken}-${n}`)) n += 1;
    this.#next.set(taken, n + 1);
    return `${taken}-${n}`;
  }
}
