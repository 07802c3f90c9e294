import type { PackedNames } from '../../../packed/names.ts';
import type { EntityWatch } from '../watches.ts';
import { ownWords, passFields, passName } from './known.ts';
import type { Plain } from './plain.ts';
import type { PlainText } from './text.ts';

/** The fields that plain entities have, in the order of their numbers below; the first three are needed. */
const fields = ownWords(['id', 'kind', 'name', 'summary', 'country']);
const NEEDED = 0b111;

const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/** Reads plain entities: those with a summary and a country at most, and of a kind that there is. */
export class PlainEntities implements Plain {
  readonly id = { start: 0, stop: 0, hash: 0 };
  readonly #text: PlainText;
  readonly #kinds: PackedNames;
  readonly #watch: EntityWatch;
  #kind = 0;
  #country: string | undefined;

  constructor(text: PlainText, kinds: PackedNames, watch: EntityWatch) {
    this.#text = text;
    this.#kinds = kinds;
    this.#watch = watch;
  }

  read(at: number): number {
    this.#text.at = at;
    this.#country = undefined;
    const met = passFields(this.#text, fields, this.#field);
    return met < 0 || (met & NEEDED) !== NEEDED ? -1 : this.#text.at;
  }

  keep(): void {
    this.#watch.seeNumbered(this.#kind, this.#country);
  }

  readonly #field = (field: number): boolean => {
    const text = this.#text;
    if (field === 0) return text.name() && text.keepName(this.id);
    if (field === 1) {
      this.#kind = passName(text, this.#kinds);
      return this.#kind >= 0;
    }
    if (field === 2) return text.string() && text.stop > text.start;
    return field === 3 ? text.string() : this.#passCountry();
  };

  #passCountry(): boolean {
    const text = this.#text;
    if (!text.name() || text.stop - text.start !== 2) return false;
    const [first, second] = [text.bytes[text.start], text.bytes[text.start + 1]];
    if (!isCapital(first) || !isCapital(second)) return false;
    this.#country = String.fromCharCode(first as number, second as number);
    return true;
  }
}
