import { invariant } from '../../kernel/invariant.ts';
import { Growing } from '../columns/build/growing.ts';
import { NamePacker } from './names.ts';
import { PackedMap } from './packed-map.ts';

const COMMA = 0x2c;
const FIRST_ROOM = 1 << 16;
const places = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));

/** Packs items one by one, so that none of them has to be kept as an object. */
export class Packer<T extends { readonly id: string }> {
  readonly #names = new NamePacker();
  readonly #starts = places();
  readonly #ends = places();
  readonly #encoder = new TextEncoder();
  #json = new Uint8Array(FIRST_ROOM);
  #at = 0;

  /** How many items there are so far. */
  get length(): number {
    return this.#names.length;
  }

  /** Adds an item, whose id no other may have. */
  add(item: T): void {
    this.#names.add(item.id);
    const text = JSON.stringify(item);
    // A UTF-16 unit takes three bytes at most.
    this.#reserve(this.#at + 3 * text.length + 1);
    const { written } = this.#encoder.encodeInto(text, this.#json.subarray(this.#at));
    this.#starts.push(this.#at);
    this.#at += written;
    this.#ends.push(this.#at);
    this.#json[this.#at] = COMMA;
    this.#at += 1;
  }

  /** The collection. Nothing may be added afterwards. */
  done(): PackedMap<T> {
    const names = this.#names.done();
    invariant(names, 'ids of one collection differ');
    const json = this.#json.slice(0, this.#at);
    return new PackedMap<T>({ json, starts: this.#starts.done(), ends: this.#ends.done(), ...names.buffers });
  }

  #reserve(length: number): void {
    if (length <= this.#json.length) return;
    const larger = new Uint8Array(Math.max(length, 2 * this.#json.length));
    larger.set(this.#json.subarray(0, this.#at));
    this.#json = larger;
  }
}

/** Packs items whose ids differ. */
export function packed<T extends { readonly id: string }>(items: Iterable<T>): PackedMap<T> {
  const packer = new Packer<T>();
  for (const item of items) packer.add(item);
  return packer.done();
}
