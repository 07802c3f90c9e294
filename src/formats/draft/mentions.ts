/** Numbers ids as they are mentioned, whether or not what they name has come yet. */
export class Mentions {
  readonly #numbers = new Map<string, number>();
  /** The row of what each number names; -1 while it has not come. */
  readonly #rows: number[] = [];

  /** The number of an id, a new one if it is new. */
  indexOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#rows.length;
    this.#numbers.set(id, number);
    this.#rows.push(-1);
    return number;
  }

  /** Says in which row what `id` names has come; false when it came before. */
  arrived(id: string, row: number): boolean {
    const number = this.indexOf(id);
    if (this.#rows[number] !== -1) return false;
    this.#rows[number] = row;
    return true;
  }

  /** True when what `id` names has come. */
  has(id: string): boolean {
    const number = this.#numbers.get(id);
    return number !== undefined && this.#rows[number] !== -1;
  }

  /** Ids that were mentioned and never came. */
  missing(): string[] {
    return [...this.#numbers].flatMap(([id, number]) => (this.#rows[number] === -1 ? [id] : []));
  }

  /** The row of each number, once none is missing. */
  rows(): Uint32Array {
    return Uint32Array.from(this.#rows);
  }
}
