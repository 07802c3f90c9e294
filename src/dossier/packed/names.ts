import { resized } from '../columns/build/growing.ts';
import type { Names } from '../columns/names.ts';

/** Names in three buffers, which can be transferred and kept as they are. */
export interface PackedNameBuffers {
  /** The UTF-16 units of all names, one after the other: exact even for names that no UTF-8 can hold. */
  readonly units: Uint16Array;
  /** Name `i` is `units[offsets[i]]` up to `units[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  /** Open addressing: a row plus one, or 0. Its length is a power of two, at least twice the rows. */
  readonly table: Uint32Array;
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), with MurmurHash3's finaliser, since the table looks at the low bits. */
function hashOf(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return finished(h);
}

function finished(sum: number): number {
  const h = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** More units at once could overflow the stack. */
const PIECE = 4096;

/** Names without strings: one is made when it is read. */
export class PackedNames implements Names {
  readonly buffers: PackedNameBuffers;

  constructor(buffers: PackedNameBuffers) {
    this.buffers = buffers;
  }

  get length(): number {
    return this.buffers.offsets.length - 1;
  }

  at(i: number): string {
    const { units, offsets } = this.buffers;
    const [start, end] = [offsets[i] ?? 0, offsets[i + 1] ?? 0];
    if (end - start <= PIECE) return String.fromCharCode.apply(null, units.subarray(start, end) as never);
    let name = '';
    for (let at = start; at < end; at += PIECE)
      name += String.fromCharCode.apply(null, units.subarray(at, Math.min(end, at + PIECE)) as never);
    return name;
  }

  indexOf(name: string): number {
    const { table } = this.buffers;
    const mask = table.length - 1;
    for (let slot = hashOf(name) & mask; ; slot = (slot + 1) & mask) {
      const row = (table[slot] as number) - 1;
      if (row < 0 || this.#is(row, name)) return row;
    }
  }

  /** The row of a name in ASCII, of which `sum` is the FNV-1a hash; -1 for one that no row has. */
  rowAt(bytes: Uint8Array, start: number, stop: number, sum: number): number {
    const { table } = this.buffers;
    const mask = table.length - 1;
    for (let slot = finished(sum) & mask; ; slot = (slot + 1) & mask) {
      const row = (table[slot] as number) - 1;
      if (row < 0 || this.isAt(row, bytes, start, stop)) return row;
    }
  }

  /** True when a row has a name in ASCII. */
  isAt(row: number, bytes: Uint8Array, start: number, stop: number): boolean {
    const { units, offsets } = this.buffers;
    const first = offsets[row] as number;
    if ((offsets[row + 1] as number) - first !== stop - start) return false;
    for (let at = start; at < stop; at += 1) if (units[first + at - start] !== bytes[at]) return false;
    return true;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let i = 0; i < this.length; i += 1) yield this.at(i);
  }

  #is(row: number, name: string): boolean {
    const { units, offsets } = this.buffers;
    const start = offsets[row] as number;
    if ((offsets[row + 1] as number) - start !== name.length) return false;
    for (let i = 0; i < name.length; i += 1) if (units[start + i] !== name.charCodeAt(i)) return false;
    return true;
  }
}

/** Packs names one by one. */
export class NamePacker {
  length = 0;
  #units = new Uint16Array(1024);
  #offsets = new Uint32Array(256);
  #hashes = new Uint32Array(256);

  add(name: string): void {
    const start = this.#room(name.length);
    for (let i = 0; i < name.length; i += 1) this.#units[start + i] = name.charCodeAt(i);
    this.#end(start + name.length, hashOf(name));
  }

  /** Adds a name in ASCII, of which `sum` is the FNV-1a hash. */
  addAscii(bytes: Uint8Array, start: number, stop: number, sum: number): void {
    const to = this.#room(stop - start);
    for (let at = start; at < stop; at += 1) this.#units[to + at - start] = bytes[at] as number;
    this.#end(to + stop - start, finished(sum));
  }

  #room(length: number): number {
    const start = this.#offsets[this.length] as number;
    const end = start + length;
    if (end > this.#units.length) this.#units = resized(this.#units, Math.max(end, 2 * this.#units.length));
    return start;
  }

  #end(end: number, hash: number): void {
    this.#hashes[this.length] = hash;
    this.length += 1;
    if (this.length === this.#offsets.length) {
      this.#offsets = resized(this.#offsets, 2 * this.length);
      this.#hashes = resized(this.#hashes, 2 * this.length);
    }
    this.#offsets[this.length] = end;
  }

  /** All names; undefined when one occurs twice. Nothing may be added afterwards. */
  done(): PackedNames | undefined {
    const offsets = resized(this.#offsets, this.length + 1);
    const units = resized(this.#units, offsets[this.length] ?? 0);
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * this.length + 2)));
    const mask = table.length - 1;
    for (let row = 0; row < this.length; row += 1) {
      const hash = this.#hashes[row] as number;
      let slot = hash & mask;
      for (let other = table[slot] as number; other > 0; other = table[slot] as number) {
        if (this.#hashes[other - 1] === hash && same(units, offsets, row, other - 1)) return undefined;
        slot = (slot + 1) & mask;
      }
      table[slot] = row + 1;
    }
    return new PackedNames({ units, offsets, table });
  }
}

function same(units: Uint16Array, offsets: Uint32Array, a: number, b: number): boolean {
  const [from, other] = [offsets[a] as number, offsets[b] as number];
  const length = (offsets[a + 1] as number) - from;
  if ((offsets[b + 1] as number) - other !== length) return false;
  for (let i = 0; i < length; i += 1) if (units[from + i] !== units[other + i]) return false;
  return true;
}
