import { numbers } from '../../columns/build/growing.ts';
import { NamePacker } from '../../packed/names.ts';
import { PackedMap } from '../../packed/packed-map.ts';
import type { ListReader } from './members.ts';
import type { Plain } from './plain/plain.ts';

/** A list that makes up this share of its file keeps the file's own bytes; another gets a copy of its part. */
const MOST = 0.75;

/** Reads one list of the file into a packed collection; stops at the first item that is not accepted. */
export class Collector<T extends { readonly id: string }> implements ListReader {
  /** The collection, once the list has been read to its end. */
  map: PackedMap<T> | undefined;
  /** Reads what is plain, if there is anything that does. */
  plainly: Plain | undefined;
  readonly #names = new NamePacker();
  readonly #starts = numbers();
  readonly #ends = numbers();
  readonly #bytes: Uint8Array;
  readonly #accepts: (item: unknown) => boolean;
  readonly #each: (item: T) => void;

  /** `accepts` is the schema's yes; `each` is told of every item that was parsed. */
  constructor(bytes: Uint8Array, accepts: (item: unknown) => boolean, each: (item: T) => void) {
    this.#bytes = bytes;
    this.#accepts = accepts;
    this.#each = each;
  }

  get length(): number {
    return this.#names.length;
  }

  plain(at: number): number {
    return this.plainly?.read(at) ?? -1;
  }

  keep(start: number, end: number): void {
    if (!this.plainly) return;
    const { id } = this.plainly;
    this.#names.addAscii(this.#bytes, id.start, id.stop, id.hash);
    this.#starts.push(start);
    this.#ends.push(end);
    this.plainly.keep();
  }

  take(items: readonly unknown[], starts: readonly number[], ends: readonly number[]): boolean {
    for (let i = 0; i < items.length; i += 1) {
      if (!this.#accepts(items[i])) return false;
      const item = items[i] as T;
      this.#names.add(item.id);
      this.#starts.push(starts[i] as number);
      this.#ends.push(ends[i] as number);
      this.#each(item);
    }
    return true;
  }

  end(): boolean {
    const names = this.#names.done();
    if (!names) return false;
    const [starts, ends] = [this.#starts.done(), this.#ends.done()];
    const first = starts[0] ?? 0;
    const part = this.#bytes.subarray(first, ends[ends.length - 1] ?? first);
    for (let i = 0; i < starts.length; i += 1) {
      starts[i] = (starts[i] as number) - first;
      ends[i] = (ends[i] as number) - first;
    }
    const json = part.length > MOST * this.#bytes.length ? part : part.slice();
    this.map = new PackedMap<T>({ json, starts, ends, ...names.buffers });
    return true;
  }
}
