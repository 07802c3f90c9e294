import {
  COLON,
  COMMA,
  type Cursor,
  copyNested,
  LIST,
  LIST_END,
  nextByte,
  OBJECT,
  OBJECT_END,
  QUOTE,
  valueBytes,
} from './bytes.ts';

/** One list of objects in a file, as it is read. */
export interface ListReader {
  /** Takes the next objects, and where the JSON of each lies in the copy; false ends the reading. */
  take(items: readonly unknown[], starts: readonly number[], ends: readonly number[]): boolean;
  /** The list has ended; false ends the reading. */
  end(): boolean;
}

/** How a file is to be read. */
export interface Reading {
  /** Takes the copies of the objects in lists, without white space; at least as long as the file. */
  readonly copy: Uint8Array;
  /** Who reads the list of this name, if it is one to be read object by object. */
  list(name: string): ListReader | undefined;
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
 * Reads the object that a JSON file is: its lists of objects piece by piece, all else at once. Gives all else; undefined for what is
 * not such a file, or not plainly so: then it is for `openDossier` to say what it is. Throws where the parser or decoder does.
 */
export function readMembers(bytes: Uint8Array, reading: Reading): Map<string, unknown> | undefined {
  const cursor: Cursor = { bytes, at: hasMark(bytes) ? 3 : 0 };
  const rest = new Map<string, unknown>();
  const lists = new Set<string>();
  if (nextByte(cursor) !== OBJECT) return undefined;
  let to = 0;
  do {
    cursor.at += 1;
    const name = nextByte(cursor) === QUOTE ? valueBytes(cursor) : undefined;
    const key = name && parsed(name);
    if (typeof key !== 'string' || nextByte(cursor) !== COLON || rest.has(key) || lists.has(key))
      return undefined;
    cursor.at += 1;
    const reader = nextByte(cursor) === LIST ? reading.list(key) : undefined;
    if (reader) {
      to = readList(cursor, reading, reader, to);
      if (to < 0 || !reader.end()) return undefined;
      lists.add(key);
    } else {
      const value = valueBytes(cursor);
      if (!value) return undefined;
      const member = parsed(value);
      rest.set(key, member);
      reading.member(key, member);
    }
  } while (nextByte(cursor) === COMMA);
  if (nextByte(cursor) !== OBJECT_END) return undefined;
  cursor.at += 1;
  return nextByte(cursor) < 0 ? rest : undefined;
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Reads the list at the cursor; gives the end of what was copied, or -1. */
function readList(cursor: Cursor, reading: Reading, reader: ListReader, start: number): number {
  const { copy } = reading;
  let to = start;
  cursor.at += 1;
  if (nextByte(cursor) === LIST_END) {
    cursor.at += 1;
    return to;
  }
  for (;;) {
    const first = to;
    const starts: number[] = [];
    const ends: number[] = [];
    let ended = false;
    while (!ended && to - first < BATCH) {
      if (nextByte(cursor) !== OBJECT) return -1;
      starts.push(to);
      const end = copyNested(cursor, copy, to);
      if (end < 0) return -1;
      ends.push(end);
      const next = nextByte(cursor);
      if (next !== COMMA && next !== LIST_END) return -1;
      cursor.at += 1;
      ended = next === LIST_END;
      copy[end] = COMMA;
      to = end + 1;
    }
    reading.progress(cursor.at);
    const items = JSON.parse(`[${decoder.decode(copy.subarray(first, to - 1))}]`) as readonly unknown[];
    if (items.length !== starts.length || !reader.take(items, starts, ends)) return -1;
    if (ended) return to;
  }
}
