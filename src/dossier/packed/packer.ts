import { invariant } from '../../kernel/invariant.ts';
import { numbers, resized } from '../columns/build/growing.ts';
import { NamePacker } from './names.ts';
import { PackedMap } from './packed-map.ts';

const COMMA = 0x2c;
const FIRST_ROOM = 1 << 16;

/** UTF-16 units that are made into bytes at once. */
const BATCH = 1 << 15;

/** Packs items one by one, so that none of them has to be kept as an object. */
export class Packer<T extends { readonly id: string }> {
  readonly #names = new NamePacker();
  readonly #starts = numbers();
  readonly #ends = numbers();
  readonly #encoder = new TextEncoder();
  readonly #write: (item: T) => string;
  #json = new Uint8Array(FIRST_ROOM);
  #at = 0;
  /** Items that are not bytes yet, with a comma after each, and how long each is. */
  #waiting = '';
  #lengths: number[] = [];

  /** `write` gives an item as JSON. */
  constructor(write: (item: T) => string = JSON.stringify) {
    this.#write = write;
  }

  /** How many items there are so far. */
  get length(): number {
    return this.#names.length;
  }

  /** Adds an item, whose id no other may have. */
  add(item: T): void {
    this.#names.add(item.id);
    const text = this.#write(item);
    this.#waiting += `${text},`;
    this.#lengths.push(text.length);
    if (this.#waiting.length > BATCH) this.#encode();
  }

  /** The collection. Nothing may be added afterwards. */
  done(): PackedMap<T> {
    this.#encode();
    const names = this.#names.done();
    invariant(names, 'ids of one collection differ');
    const json = resized(this.#json, this.#at);
    return new PackedMap<T>({ json, starts: this.#starts.done(), ends: this.#ends.done(), ...names.buffers });
  }

  #encode(): void {
    const text = this.#waiting;
    // A UTF-16 unit takes three bytes at most.
    this.#reserve(this.#at + 3 * text.length);
    const { written } = this.#encoder.encodeInto(text, this.#json.subarray(this.#at));
    // Where every unit is one byte, lengths in units are lengths in bytes.
    if (written === text.length) for (const length of this.#lengths) this.#place(length);
    else this.#encodeEach(text);
    this.#waiting = '';
    this.#lengths = [];
  }

  #encodeEach(text: string): void {
    let from = 0;
    for (const length of this.#lengths) {
      const item = text.slice(from, from + length);
      const { written } = this.#encoder.encodeInto(item, this.#json.subarray(this.#at));
      this.#json[this.#at + written] = COMMA;
      this.#place(written);
      from += length + 1;
    }
  }

  #place(length: number): void {
    this.#starts.push(this.#at);
    this.#ends.push(this.#at + length);
    this.#at += length + 1;
  }

  #reserve(length: number): void {
    if (length > this.#json.length) this.#json = resized(this.#json, Math.max(length, 2 * this.#json.length));
  }
}

/** Packs items whose ids differ. */
export function packed<T extends { readonly id: string }>(items: Iterable<T>): PackedMap<T> {
  const packer = new Packer<T>();
  for (const item of items) packer.add(item);
  return packer.done();
}
