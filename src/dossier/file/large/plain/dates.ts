import { type Interval, intervalOf } from '../../../evidence/dates.ts';
import { ownWords, passFields } from './known.ts';
import type { PlainText } from './text.ts';

const EDTF = 0;
const FIELDS = ownWords(['edtf']);
/** A date is at most so long: `2024-10-08`. */
const LONGEST = 10;

/** Reads plain dates: `{"edtf":"2024-10-08"}` and no more. There are few, told many times, so each is read once. */
export class PlainDates {
  readonly #text: PlainText;
  readonly #known = new Map<number, Interval>();
  readonly #read = (field: number): boolean => field === EDTF && this.#text.name() && this.#look();
  #interval: Interval | undefined;

  constructor(text: PlainText) {
    this.#text = text;
  }

  /** Passes a date that can be read; gives what it leaves open, or undefined. */
  pass(): Interval | undefined {
    return passFields(this.#text, FIELDS, this.#read) > 0 ? this.#interval : undefined;
  }

  #look(): boolean {
    const { bytes, start, stop } = this.#text;
    if (stop - start > LONGEST) return false;
    // Digits and hyphens as a number in base 11, which is exact up to 15 of them.
    let key = 1;
    for (let at = start; at < stop; at += 1) {
      const byte = bytes[at] as number;
      const digit = byte === 0x2d ? 10 : byte - 0x30;
      if (digit < 0 || digit > 10) return false;
      key = key * 11 + digit;
    }
    this.#interval = this.#known.get(key) ?? this.#new(key);
    return this.#interval !== undefined;
  }

  #new(key: number): Interval | undefined {
    const { bytes, start, stop } = this.#text;
    const interval = intervalOf(String.fromCharCode(...bytes.subarray(start, stop)));
    if (interval) this.#known.set(key, interval);
    return interval;
  }
}
