import { Inflate } from 'fflate';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import { crc32 } from './crc.ts';

/** A file in a zip, by its entry in the central directory (APPNOTE 4.3.12). */
interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

const damaged = (why: string): Unreadable =>
  new Unreadable('archive/broken', `The archive is damaged: ${why}.`, 'Fetch or make it again.');

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

function entriesOf(view: DataView, bytes: Uint8Array, limits: Limits): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.files)
    throw new Unreadable('archive/too-many', `It holds more than ${limits.files} files.`);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw damaged('its list of files is broken');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new Unreadable('xlsx/encrypted', 'It is encrypted.', 'Save it without a password.');
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    // Excel takes names for the same that differ only in case (ECMA-376 part 2, 7.3.4), and so do we.
    const key = name.replace(/^\//, '').toLowerCase();
    if (entries.has(key)) throw damaged(`it holds “${name}” twice`);
    entries.set(key, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Refuses what no honest file does, by the sizes that the directory gives; {@link Archive.chunks} holds each file to its size. */
function checkSizes(entries: ReadonlyMap<string, Entry>, archive: number, limits: Limits): void {
  let size = 0;
  for (const entry of entries.values()) size += entry.size;
  if (size > limits.bytes) {
    const why = `Unpacked, it has more than ${Math.round(limits.bytes / 1e6)} MB, the most that is read.`;
    throw new Unreadable('archive/too-large', why);
  }
  if (size <= limits.inflated || size <= limits.ratio * archive) return;
  const why = `It unpacks to more than ${limits.ratio} times its size, which no honest file does.`;
  throw new Unreadable('archive/bomb', why, 'Do not open files from people that you do not know.');
}

/** A zip whose files are unpacked one by one, when they are asked for, and held to the size and checksum that they say. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Throws an {@link Unreadable} for what is no zip, is damaged, or is above the limits. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#entries = entriesOf(this.#view, bytes, limits);
    checkSizes(this.#entries, bytes.length, limits);
  }

  /** Names of its files, in lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** True when it holds a file of this name; case does not matter. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a file, in chunks. Throws an {@link Unreadable} where they are not what the directory says. */
  *chunks(name: string): Iterable<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(`“${name}” is missing`);
    const packed = this.#packed(entry, name);
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

  #packed({ at, packed, method }: Entry, name: string): Uint8Array {
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
