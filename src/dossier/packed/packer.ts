import { invariant } from '../../kernel/invariant.ts';
import { numbers } from '../columns/build/growing.ts';
import { JsonWriter } from './json-writer.ts';
import { NamePacker } from './names.ts';
import { PackedMap } from './packed-map.ts';

/** Packs items one by one, so that none of them has to be kept as an object. */
export class Packer<T extends { readonly id: string }> {
  readonly #names = new NamePacker();
  readonly #starts = numbers();
  readonly #ends = numbers();
  readonly #json = new JsonWriter();
  readonly #write: (item: T, json: JsonWriter) => void;

  /** `write` writes an item as JSON. */
  constructor(write: (item: T, json: JsonWriter) => void = (item, json) => json.json(JSON.stringify(item))) {
    this.#write = write;
  }

  /** How many items there are so far. */
  get length(): number {
    return this.#names.length;
  }

  /** True when there is an item of this id. */
  has(id: string): boolean {
    return this.#names.rowOf(id) >= 0;
  }

  /** Adds an item, whose id no other may have. */
  add(item: T): void {
    if (this.length > 0) this.#json.json(',');
    this.#names.add(item.id);
    this.#starts.push(this.#json.length);
    this.#write(item, this.#json);
    this.#ends.push(this.#json.length);
  }

  /** The collection. Nothing may be added afterwards. */
  done(): PackedMap<T> {
    const names = this.#names.done();
    invariant(names, 'ids of one collection differ');
    const [starts, ends] = [this.#starts.done(), this.#ends.done()];
    return new PackedMap<T>({ json: this.#json.done(), starts, ends, ...names.buffers });
  }
}

/** Packs items whose ids differ. */
export function packed<T extends { readonly id: string }>(items: Iterable<T>): PackedMap<T> {
  const packer = new Packer<T>();
  for (const item of items) packer.add(item);
  return packer.done();
}
