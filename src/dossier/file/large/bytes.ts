/** JSON as bytes, read from front to back: those before `end`. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

/** The bytes of JSON's structure. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const LIST = 0x5b;
export const LIST_END = 0x5d;
export const OBJECT = 0x7b;
export const OBJECT_END = 0x7d;
export const BACKSLASH = 0x5c;
/** Deeper files are left to the checks that refuse them with words. */
const DEEPEST = 150;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
/** A part of a number or a literal: two of them in a row are two values, which no space may hide. */
const isWord = (byte: number): boolean =>
  byte !== QUOTE &&
  byte !== COMMA &&
  byte !== COLON &&
  (byte | 0x20) !== OBJECT &&
  (byte | 0x20) !== OBJECT_END;

/** Skips white space; gives the byte that follows, or -1 at the end. */
export function nextByte(cursor: Cursor): number {
  const { bytes, end } = cursor;
  let { at } = cursor;
  while (at < end && isSpace(bytes[at] as number)) at += 1;
  cursor.at = at;
  return at < end ? (bytes[at] as number) : -1;
}

/** The place of the quotation mark that ends the string opened at `start`; `end` or beyond where there is none. */
function endOfString(bytes: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/**
 * Copies the list or object at the cursor, which ends before `cursor.end`, to `to` in the same bytes, without the white space between
 * its parts. Gives the end of the copy; -1 for what cannot be JSON. Looks at brackets and strings alone: whether it is JSON, a parser
 * has to say.
 */
export function packNested(cursor: Cursor, to: number): number {
  const { bytes, end } = cursor;
  let { at } = cursor;
  let into = to;
  while (at < end) {
    const byte = bytes[at] as number;
    if (isSpace(byte)) {
      while (at < end && isSpace(bytes[at] as number)) at += 1;
      if (into > to && isWord(bytes[into - 1] as number) && at < end && isWord(bytes[at] as number))
        return -1;
      continue;
    }
    const start = at;
    if (byte === QUOTE) at = endOfString(bytes, at, end);
    at += 1;
    for (let i = start; i < at; i += 1, into += 1) bytes[into] = bytes[i] as number;
  }
  return into;
}

/** Skips any value and gives its bytes; undefined for what has no end yet, cannot be JSON or nests too deeply. */
export function valueBytes(cursor: Cursor): Uint8Array | undefined {
  const { bytes, end } = cursor;
  const byte = nextByte(cursor);
  const start = cursor.at;
  let depth = 0;
  if (byte < 0) return undefined;
  do {
    const now = bytes[cursor.at] as number;
    if (now === QUOTE) cursor.at = endOfString(bytes, cursor.at, end);
    else if (now === OBJECT || now === LIST) depth += 1;
    else if (now === OBJECT_END || now === LIST_END) depth -= 1;
    cursor.at += 1;
    if (cursor.at > end || depth > DEEPEST || depth < 0) return undefined;
    // A value without brackets ends where the structure goes on.
    if (depth === 0 && !continues(byte, bytes[cursor.at])) return bytes.subarray(start, cursor.at);
  } while (cursor.at < end);
  return undefined;
}

/** True when there is white space between the parts of a value that {@link valueBytes} gave. */
export function isSpaced(value: Uint8Array): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const byte = value[at] as number;
    if (isSpace(byte)) return true;
    if (byte === QUOTE) at = endOfString(value, at, value.length);
  }
  return false;
}

const continues = (first: number, next: number | undefined): boolean =>
  first !== OBJECT &&
  first !== LIST &&
  first !== QUOTE &&
  next !== undefined &&
  isWord(next) &&
  !isSpace(next);
