import { Inflate } from 'fflate';
import { detectEncoding } from '../encoding.ts';
import { refusedBeyond } from '../limits/beyond.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../part.ts';
import { crc32 } from './crc.ts';
import { checkSize, damaged } from './faults.ts';

/** A file in a zip, by its entry in the central directory (APPNOTE 4.3.12). */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** Bytes that are unpacked at once. */
const PIECE = 16 * 1024;

/** Where the record that ends a zip begins; it is the last thing in the file. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw damaged('it ends too early');
}

/** By what a file of a zip is known, given its name there; undefined for what is none of its files. */
type FileKey = (name: string) => string | undefined;

/** A name as its bytes say: in UTF-8 where they are that, whether or not the zip says so. */
const nameIn = (bytes: Uint8Array): string => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);

function entriesOf(view: DataView, bytes: Uint8Array, limits: Limits, keyOf: FileKey): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw damaged('its list of files is broken');
    const start = at;
    const nameLength = view.getUint16(at + 28, true);
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const key = keyOf(name);
    if (key === undefined) continue;
    if ((view.getUint16(start + 8, true) & 1) !== 0)
      throw new Unreadable('archive/encrypted', 'It is encrypted.', 'Save it without a password.');
    if (entries.has(key)) throw damaged(`it holds “${name}” twice`);
    entries.set(key, {
      name,
      method: view.getUint16(start + 10, true),
      crc: view.getUint32(start + 16, true),
      packed: view.getUint32(start + 20, true),
      size: view.getUint32(start + 24, true),
      at: view.getUint32(start + 42, true),
    });
  }
  if (entries.size > limits.files)
    throw refusedBeyond('archive/too-many', limits, 'files', {
      found: (much) => `It holds ${much}`,
      needed: entries.size,
    });
  return entries;
}

/**
 * A zip by the list of files at its end, which alone says where each of them stops. They are unpacked one by one, when they are asked
 * for, and held to the size and checksum that they say, which fflate does not do.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #keyOf: FileKey;

  /** Throws an {@link Unreadable} for what is no zip, is damaged, or is above the limits. */
  constructor(bytes: Uint8Array, limits: Limits, keyOf: FileKey) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#keyOf = keyOf;
    this.#entries = entriesOf(this.#view, bytes, limits, keyOf);
    let size = 0;
    for (const entry of this.#entries.values()) size += entry.size;
    checkSize(bytes.length, size, limits, true);
  }

  /** Its files: their names, and their sizes in bytes once they are unpacked. */
  get files(): readonly { readonly name: string; readonly size: number }[] {
    return [...this.#entries.values()];
  }

  /** True when it holds a file of this name. */
  has(name: string): boolean {
    return this.#entry(name) !== undefined;
  }

  /** The unpacked bytes of a file, in chunks. Throws an {@link Unreadable} where they are not what the list says. */
  *chunks(name: string): Iterable<Uint8Array> {
    const entry = this.#entry(name);
    if (!entry) throw damaged(`“${name}” is missing`);
    const packed = this.#packed(entry);
    const all = entry.method === 0 ? [packed] : inflated(packed, name);
    let [size, crc] = [0, 0];
    for (const chunk of all) {
      size += chunk.length;
      if (size > entry.size) break;
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (size !== entry.size || crc !== entry.crc) throw damaged(`“${name}” is not what it was`);
  }

  #entry(name: string): Entry | undefined {
    const key = this.#keyOf(name);
    return key === undefined ? undefined : this.#entries.get(key);
  }

  #packed({ name, at, packed, method }: Entry): Uint8Array {
    const view = this.#view;
    if (method !== 0 && method !== 8) throw damaged(`“${name}” is packed in an unknown way`);
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50)
      throw damaged(`“${name}” is not where it should be`);
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (from + packed > view.byteLength) throw damaged(`“${name}” ends too early`);
    return this.#bytes.subarray(from, from + packed);
  }
}

function* inflated(packed: Uint8Array, name: string): Iterable<Uint8Array> {
  let made: Uint8Array[] = [];
  const stream = new Inflate((chunk) => made.push(chunk));
  for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
    try {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw damaged(`“${name}” cannot be unpacked`);
    }
    yield* made;
    made = [];
  }
}
