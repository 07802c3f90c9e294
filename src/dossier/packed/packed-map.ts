import { type PackedNameBuffers, PackedNames } from './names.ts';
import { Recent } from './recent.ts';
import { RowMap } from './row-map.ts';

/** A collection in buffers, which can be transferred and kept as they are. */
export interface PackedBuffers extends PackedNameBuffers {
  /** The items as JSON in UTF-8, with a comma between each two. */
  readonly json: Uint8Array;
  /** Item `i` is `json[starts[i]]` up to `json[ends[i]]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Items with an id, kept as the bytes of their JSON and made into objects when read. Those read last are kept, so that reading one
 * again gives the same object; going through them all keeps none, unless all can be kept.
 */
export class PackedMap<T extends { readonly id: string }> extends RowMap<T> {
  readonly buffers: PackedBuffers;
  override readonly names: PackedNames;
  readonly #recent = new Recent<T>();
  readonly #decoder = new TextDecoder();

  constructor(buffers: PackedBuffers) {
    super();
    this.buffers = buffers;
    this.names = new PackedNames(buffers);
  }

  get size(): number {
    return this.names.length;
  }

  /** The JSON of one item. */
  jsonAt(row: number): string {
    const { json, starts, ends } = this.buffers;
    return this.#decoder.decode(json.subarray(starts[row], ends[row]));
  }

  /** The JSON of the items from `start` up to `end`, of which there must be one, with commas between them. */
  run(start: number, end: number): Uint8Array {
    const { json, starts, ends } = this.buffers;
    return json.subarray(starts[start], ends[end - 1]);
  }

  protected rowOf(key: string): number {
    return this.names.indexOf(key);
  }

  protected keyAt(row: number): string {
    return this.names.at(row);
  }

  protected valueAt(row: number, passing: boolean): T {
    const known = this.#recent.get(row);
    if (known) return known;
    const item = JSON.parse(this.jsonAt(row)) as T;
    if (!passing || this.size <= this.#recent.bound) this.#recent.set(row, item);
    return item;
  }
}
