import { NamePacker, type PackedNames } from '../../../packed/names.ts';
import { PackedPositions } from '../../../packed/positions.ts';
import { COLON, COMMA, LIST, LIST_END, OBJECT, OBJECT_END } from '../bytes.ts';
import { passNumber } from './number.ts';
import type { PlainText } from './text.ts';

/** Positions that were read from plain text, all of entities that there are. */
export interface ReadPositions {
  readonly positions: PackedPositions;
  /** As `placesOf` gives them. */
  readonly places: Float32Array;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Reads the positions of entities; undefined where they are not plain, or of something else. */
export function readPositions(text: PlainText, entities: PackedNames): ReadPositions | undefined {
  const reading = new Reading(text, entities);
  return reading.all() ? reading.done() : undefined;
}

class Reading {
  readonly #text: PlainText;
  readonly #entities: PackedNames;
  readonly #places: Float32Array;
  readonly #at: Float64Array;
  readonly #pins: Uint8Array;
  #count = 0;
  /** The ids, once they turn out not to be those of the entities one by one, as they are in files of our own. */
  #names: NamePacker | undefined;

  constructor(text: PlainText, entities: PackedNames) {
    this.#text = text;
    this.#entities = entities;
    this.#places = new Float32Array(2 * entities.length).fill(Number.NaN);
    this.#at = new Float64Array(2 * entities.length);
    this.#pins = new Uint8Array(entities.length);
  }

  all(): boolean {
    const text = this.#text;
    if (!text.passes(OBJECT)) return false;
    if (text.passes(OBJECT_END)) return true;
    do if (!this.#one()) return false;
    while (text.passes(COMMA));
    return text.passes(OBJECT_END);
  }

  done(): ReadPositions | undefined {
    const count = this.#count;
    const whole = count === this.#entities.length && !this.#names;
    const names = whole ? this.#entities : this.#listed().done();
    if (!names) return undefined;
    const [places, pins] = whole
      ? [this.#at, this.#pins]
      : [this.#at.slice(0, 2 * count), this.#pins.slice(0, count)];
    return { positions: new PackedPositions({ places, pins, ...names.buffers }), places: this.#places };
  }

  /** The ids so far, as names of their own. */
  #listed(): NamePacker {
    if (this.#names) return this.#names;
    this.#names = new NamePacker();
    for (let i = 0; i < this.#count; i += 1) this.#names.add(this.#entities.at(i));
    return this.#names;
  }

  #one(): boolean {
    const [text, entities, count] = [this.#text, this.#entities, this.#count];
    // Ids that look like numbers come first, whatever the order in which they are written.
    if (!text.name() || isDigit(text.bytes[text.start]) || count === entities.length) return false;
    const { bytes, start, stop, hash } = text;
    let row = count;
    if (this.#names || !entities.isAt(row, bytes, start, stop)) {
      row = entities.rowAt(bytes, start, stop, hash);
      if (row < 0) return false;
      this.#listed().addAscii(bytes, start, stop, hash);
    }
    return text.passes(COLON) && this.#place(row);
  }

  #place(row: number): boolean {
    const [text, count] = [this.#text, this.#count];
    if (!text.passes(LIST)) return false;
    const x = passNumber(text);
    if (!text.passes(COMMA)) return false;
    const y = passNumber(text);
    if (Number.isNaN(x) || Number.isNaN(y)) return false;
    if (text.passes(COMMA)) {
      if (text.passesWord('true')) this.#pins[count] = 2;
      else if (text.passesWord('false')) this.#pins[count] = 1;
      else return false;
    }
    this.#at[2 * count] = x;
    this.#at[2 * count + 1] = y;
    this.#places[2 * row] = x;
    this.#places[2 * row + 1] = y;
    this.#count += 1;
    return text.passes(LIST_END);
  }
}
