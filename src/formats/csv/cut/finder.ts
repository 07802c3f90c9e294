/** Finds the next of one character in a text, going through the text once however often it is asked. */
export class Finder {
  readonly #text: string;
  readonly #wanted: string;
  #at = -1;

  constructor(text: string, wanted: string) {
    this.#text = text;
    this.#wanted = wanted;
  }

  /** Its place at or after `from`, which never gets smaller; Infinity where there is none. */
  from(from: number): number {
    if (this.#at < from) {
      const at = this.#text.indexOf(this.#wanted, from);
      this.#at = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#at;
  }
}
