import { numbers } from '../../dossier/columns/build/growing.ts';
import { NamePacker } from '../../dossier/packed/names.ts';

/** Stands for the row of what has not come yet. */
const MISSING = 0xffff_ffff;

/** Numbers ids as they are mentioned, whether or not what they name has come yet. */
export class Mentions {
  readonly #ids = new NamePacker();
  /** The row of what each number names. */
  readonly #rows = numbers();

  /** The number of an id, a new one if it is new. */
  indexOf(id: string): number {
    const number = this.#ids.rowFor(id);
    if (number === this.#rows.length) this.#rows.push(MISSING);
    return number;
  }

  /** Says in which row what `id` names has come; false when it came before. */
  arrived(id: string, row: number): boolean {
    const number = this.indexOf(id);
    if (this.#rows.at(number) !== MISSING) return false;
    this.#rows.set(number, row);
    return true;
  }

  /** True when what `id` names has come. */
  has(id: string): boolean {
    const number = this.#ids.rowOf(id);
    return number >= 0 && this.#rows.at(number) !== MISSING;
  }

  /** Ids that were mentioned and never came. */
  missing(): string[] {
    const ids: string[] = [];
    for (let number = 0; number < this.#rows.length; number += 1)
      if (this.#rows.at(number) === MISSING) ids.push(this.#ids.at(number));
    return ids;
  }

  /** The row of each number, once none is missing. Nothing may be mentioned afterwards. */
  rows(): Uint32Array {
    return this.#rows.done();
  }
}
