import { BACKSLASH, QUOTE } from '../bytes.ts';

/** FNV-1a over the bytes of ASCII, as `hashOf` of packed/names.ts does it over UTF-16 units. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193] as const;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Where a name lies in the bytes, and its hash. */
export interface Span {
  start: number;
  stop: number;
  hash: number;
}

/**
 * Reads JSON as machines write it, without white space or escapes, byte by byte and without making strings of it. Whatever is not so
 * plain gives false, and is left to a parser; the bytes must end in a 0, at which everything stops.
 */
export class PlainText {
  readonly bytes: Uint8Array;
  at = 0;
  /** Of the string that was read last: where it starts and stops, and, for one of ASCII, its hash as far as it can be summed up on the way. */
  start = 0;
  stop = 0;
  hash = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Passes a byte, if it is the next one. */
  passes(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Passes a word in ASCII, if it comes next. */
  passesWord(word: string): boolean {
    for (let i = 0; i < word.length; i += 1) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    this.at += word.length;
    return true;
  }

  /** Passes a string of printable ASCII, for looking it up. */
  name(): boolean {
    const { bytes } = this;
    let { at } = this;
    if (bytes[at] !== QUOTE) return false;
    at += 1;
    this.start = at;
    let hash: number = BASIS;
    for (let byte = bytes[at] as number; byte !== QUOTE; byte = bytes[at] as number) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return false;
      hash = Math.imul(hash ^ byte, PRIME);
      at += 1;
    }
    this.hash = hash;
    this.stop = at;
    this.at = at + 1;
    return true;
  }

  /** Passes any string without escapes. Throws where it is not UTF-8. */
  string(): boolean {
    const { bytes } = this;
    let { at } = this;
    if (bytes[at] !== QUOTE) return false;
    at += 1;
    this.start = at;
    let all = 0;
    for (let byte = bytes[at] as number; byte !== QUOTE; byte = bytes[at] as number) {
      if (byte < 0x20 || byte === BACKSLASH) return false;
      all |= byte;
      at += 1;
    }
    this.stop = at;
    this.at = at + 1;
    if (all > 0x7f) decoder.decode(bytes.subarray(this.start, at));
    return true;
  }

  /** Notes the string that was read last by `name`; false when it is empty, and so no id. */
  keepName(into: Span): boolean {
    into.start = this.start;
    into.stop = this.stop;
    into.hash = this.hash;
    return this.stop > this.start;
  }
}
