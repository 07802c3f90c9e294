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
    return nameAt(units, offsets, i);
  }

  indexOf(name: string): number {
    const { units, offsets, table } = this.buffers;
    const mask = table.length - 1;
    for (let slot = hashOf(name) & mask; ; slot = (slot + 1) & mask) {
      const row = (table[slot] as number) - 1;
      if (row < 0 || isNamed(units, offsets, row, name)) return row;
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
}

/** A table of rows by their names' hashes, for so many rows: at most half full, so that looking up stays short. */
const tableFor = (rows: number): Uint32Array => new Uint32Array(2 ** Math.ceil(Math.log2(2 * rows + 2)));

/** Packs names one by one, and knows those that it has. */
export class NamePacker {
  length = 0;
  #units = new Uint16Array(1024);
  #offsets = new Uint32Array(256);
  #hashes = new Uint32Array(256);
  #table = tableFor(0);
  /** How many rows the table has: the others enter it when somebody asks, or at the end. */
  #tabled = 0;
  #twice = false;

  /** Adds a name; that it is new, is known at the end. */
  add(name: string): void {
    this.#append(name, hashOf(name));
  }

  /** Adds a name in ASCII, of which `sum` is the FNV-1a hash. */
  addAscii(bytes: Uint8Array, start: number, stop: number, sum: number): void {
    const to = this.#room(stop - start);
    for (let at = start; at < stop; at += 1) this.#units[to + at - start] = bytes[at] as number;
    this.#end(to + stop - start, finished(sum));
  }

  /** The row of a name; -1 for one that is not there. */
  rowOf(name: string): number {
    return this.#rowOf(name, hashOf(name));
  }

  /** The row of a name, a new one if it is new. */
  rowFor(name: string): number {
    const hash = hashOf(name);
    const row = this.#rowOf(name, hash);
    if (row >= 0) return row;
    this.#append(name, hash);
    return this.length - 1;
  }

  /** The name of a row. */
  at(row: number): string {
    return nameAt(this.#units, this.#offsets, row);
  }

  /** All names; undefined when one occurs twice. Nothing may be added afterwards. */
  done(): PackedNames | undefined {
    this.#fill();
    if (this.#twice) return undefined;
    const offsets = resized(this.#offsets, this.length + 1);
    const units = resized(this.#units, offsets[this.length] ?? 0);
    return new PackedNames({ units, offsets, table: this.#table });
  }

  #append(name: string, hash: number): void {
    const start = this.#room(name.length);
    const units = this.#units;
    for (let i = 0; i < name.length; i += 1) units[start + i] = name.charCodeAt(i);
    this.#end(start + name.length, hash);
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

  #rowOf(name: string, hash: number): number {
    if (this.#tabled < this.length) this.#fill();
    const table = this.#table;
    const mask = table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = (table[slot] as number) - 1;
      if (row < 0) return -1;
      if (this.#hashes[row] === hash && isNamed(this.#units, this.#offsets, row, name)) return row;
    }
  }

  /** Enters into the table what is not in it. */
  #fill(): void {
    if (this.#table.length < 2 * this.length + 2) {
      this.#table = tableFor(this.length);
      this.#tabled = 0;
    }
    const table = this.#table;
    const mask = table.length - 1;
    for (let row = this.#tabled; row < this.length; row += 1) {
      const hash = this.#hashes[row] as number;
      let slot = hash & mask;
      for (let other = table[slot] as number; other > 0; other = table[slot] as number) {
        if (this.#hashes[other - 1] === hash && same(this.#units, this.#offsets, row, other - 1))
          this.#twice = true;
        slot = (slot + 1) & mask;
      }
      table[slot] = row + 1;
    }
    this.#tabled = this.length;
  }
}

function nameAt(units: Uint16Array, offsets: Uint32Array, row: number): string {
  const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
  if (end - start <= PIECE) return String.fromCharCode.apply(null, units.subarray(start, end) as never);
  let name = '';
  for (let at = start; at < end; at += PIECE)
    name += String.fromCharCode.apply(null, units.subarray(at, Math.min(end, at + PIECE)) as never);
  return name;
}

function isNamed(units: Uint16Array, offsets: Uint32Array, row: number, name: string): boolean {
  const start = offsets[row] as number;
  if ((offsets[row + 1] as number) - start !== name.length) return false;
  for (let i = 0; i < name.length; i += 1) if (units[start + i] !== name.charCodeAt(i)) return false;
  return true;
}

function same(units: Uint16Array, offsets: Uint32Array, a: number, b: number): boolean {
  const [from, other] = [offsets[a] as number, offsets[b] as number];
  const length = (offsets[a + 1] as number) - from;
  if ((offsets[b + 1] as number) - other !== length) return false;
  for (let i = 0; i < length; i += 1) if (units[from + i] !== units[other + i]) return false;
  return true;
}
