import {
  COLON,
  COMMA,
  isSpaced,
  LIST,
  LIST_END,
  nextByte,
  OBJECT,
  OBJECT_END,
  packNested,
  QUOTE,
  valueBytes,
} from './bytes.ts';
import type { Input } from './input.ts';

/** One list of objects in a file, as it is read. */
export interface ListReader {
  /** Reads the object at a place without a parser, if it is plain enough for that; gives its end, else -1. */
  plain(at: number): number;
  /** Takes the object that was read last so, and where its JSON will lie. */
  keep(start: number, end: number): void;
  /** Takes the next objects, and where the JSON of each lies; false ends the reading. */
  take(items: readonly unknown[], starts: readonly number[], ends: readonly number[]): boolean;
  /** The list has ended; false ends the reading. */
  end(): boolean;
}

/** How a file is to be read. */
export interface Reading {
  /** Who reads the list of this name, if it is one to be read object by object. */
  list(name: string): ListReader | undefined;
  /** Reads a value at a place without a parser, if it is plain and one that can be read so; false leaves it to the parser. */
  plain(name: string, at: number): boolean;
  /** Told of what else the file holds, as it comes. */
  member(name: string, value: unknown): void;
  /** Told how far it is, in bytes. */
  progress(at: number): void;
}

/** Bytes of objects that are parsed at once: enough to be quick, little enough to hold no memory to speak of. */
const BATCH = 1 << 18;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const parsed = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/**
 * Reads the object that a JSON file is: its lists of objects piece by piece, all else at once. What was in lists is packed close in
 * the input's own bytes. Gives all else, with undefined for what was read without a parser; undefined for what is not such a file,
 * or not plainly so: then it is for `openDossier` to say what it is. Rejects where the parser or decoder throws, or the file cannot
 * be read.
 */
export async function readMembers(input: Input, reading: Reading): Promise<Map<string, unknown> | undefined> {
  const rest = new Map<string, unknown>();
  const lists = new Set<string>();
  await input.more();
  if (hasMark(input.bytes)) input.at = 3;
  if ((await next(input)) !== OBJECT) return undefined;
  do {
    input.at += 1;
    const name = (await next(input)) === QUOTE ? await value(input) : undefined;
    const key = name && parsed(name);
    if (typeof key !== 'string' || (await next(input)) !== COLON || rest.has(key) || lists.has(key))
      return undefined;
    input.at += 1;
    const reader = (await next(input)) === LIST ? reading.list(key) : undefined;
    if (reader) {
      if (!(await new List(input, reading, reader).read()) || !reader.end()) return undefined;
      lists.add(key);
    } else {
      const { at } = input;
      const found = await value(input);
      if (!found) return undefined;
      if (reading.plain(key, at)) {
        rest.set(key, undefined);
        continue;
      }
      const member = parsed(found);
      rest.set(key, member);
      reading.member(key, member);
    }
  } while ((await next(input)) === COMMA);
  if (nextByte(input) !== OBJECT_END) return undefined;
  input.at += 1;
  return (await next(input)) < 0 ? rest : undefined;
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** As {@link nextByte}, of all bytes that come. */
async function next(input: Input): Promise<number> {
  let byte = nextByte(input);
  while (byte < 0 && (await input.more())) byte = nextByte(input);
  return byte;
}

/** As {@link valueBytes}, of all bytes that come. */
async function value(input: Input): Promise<Uint8Array | undefined> {
  const start = input.at;
  let found = valueBytes(input);
  if (found || !(await input.more())) return found;
  input.at = start;
  found = valueBytes(input);
  if (found) return found;
  // It is longer than a piece, or wrong.
  await input.all();
  input.at = start;
  return valueBytes(input);
}

/** Reads one list, object by object. */
class List {
  readonly #input: Input;
  readonly #reading: Reading;
  readonly #reader: ListReader;
  /** Of the objects that wait for the parser. */
  #starts: number[] = [];
  #ends: number[] = [];
  /** The end of what was packed. */
  #to = 0;

  constructor(input: Input, reading: Reading, reader: ListReader) {
    this.#input = input;
    this.#reading = reading;
    this.#reader = reader;
  }

  /** Reads the list at the input's place, and packs it there; false for what is not one, or not accepted. */
  async read(): Promise<boolean> {
    const input = this.#input;
    input.at += 1;
    this.#to = input.at;
    if ((await next(input)) === LIST_END) {
      input.at += 1;
      return true;
    }
    for (let told = input.at; ; ) {
      let byte = nextByte(input);
      if (byte < 0) byte = await next(input);
      if (byte !== OBJECT) return false;
      const end = this.#reader.plain(input.at);
      // What waits comes before it.
      if (!(end < 0 ? await this.#nested() : this.#parse())) return false;
      if (end >= 0) this.#keep(end);
      byte = nextByte(input);
      if (byte < 0) byte = await next(input);
      if (byte !== COMMA && byte !== LIST_END) return false;
      input.at += 1;
      input.bytes[this.#to] = COMMA;
      this.#to += 1;
      if (input.at - told > BATCH || byte === LIST_END) {
        if (!this.#parse()) return false;
        told = input.at;
        this.#reading.progress(told);
      }
      if (byte === LIST_END) return true;
    }
  }

  /** Packs the plain object that reaches from the input's place to `end`. */
  #keep(end: number): void {
    const { bytes, at } = this.#input;
    const to = this.#to + end - at;
    this.#reader.keep(this.#to, to);
    if (to < end) bytes.copyWithin(this.#to, at, end);
    this.#to = to;
    this.#input.at = end;
  }

  /** Packs the object at the input's place, for the parser. */
  async #nested(): Promise<boolean> {
    const { bytes, at } = this.#input;
    const found = await value(this.#input);
    if (!found) return false;
    const cursor = { bytes, at, end: this.#input.at };
    const start = this.#to;
    if (isSpaced(found)) this.#to = packNested(cursor, start);
    else {
      if (start < at) bytes.copyWithin(start, at, cursor.end);
      this.#to += cursor.end - at;
    }
    this.#starts.push(start);
    this.#ends.push(this.#to);
    return this.#to >= 0;
  }

  /** Parses what waits for it; false for what is not accepted. */
  #parse(): boolean {
    const [starts, ends] = [this.#starts, this.#ends];
    if (starts.length === 0) return true;
    [this.#starts, this.#ends] = [[], []];
    const bytes = this.#input.bytes.subarray(starts[0], ends[ends.length - 1]);
    const items = JSON.parse(`[${decoder.decode(bytes)}]`) as readonly unknown[];
    return items.length === starts.length && this.#reader.take(items, starts, ends);
  }
}
