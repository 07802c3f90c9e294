/** JSON as bytes, read from front to back. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The bytes of JSON's structure. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const LIST = 0x5b;
export const LIST_END = 0x5d;
export const OBJECT = 0x7b;
export const OBJECT_END = 0x7d;
const BACKSLASH = 0x5c;
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
  const { bytes } = cursor;
  let { at } = cursor;
  while (at < bytes.length && isSpace(bytes[at] as number)) at += 1;
  cursor.at = at;
  return at < bytes.length ? (bytes[at] as number) : -1;
}

/** Skips a string, of which the cursor is at the first quotation mark; false when it has no end. */
function skipString(cursor: Cursor): boolean {
  const { bytes } = cursor;
  let at = cursor.at + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  cursor.at = at + 1;
  return at < bytes.length;
}

/**
 * Copies the list or object at the cursor to `out[to]`, without the white space between its parts. Gives the end of the copy; -1
 * for what cannot be JSON or nests too deeply. Looks at brackets and strings alone: whether it is JSON, a parser has to say.
 */
export function copyNested(cursor: Cursor, out: Uint8Array, to: number): number {
  const { bytes } = cursor;
  const first = to;
  let { at } = cursor;
  let end = to;
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (isSpace(byte)) {
      while (at < bytes.length && isSpace(bytes[at] as number)) at += 1;
      if (end > first && isWord(out[end - 1] as number) && at < bytes.length && isWord(bytes[at] as number))
        return -1;
      continue;
    }
    if (byte === QUOTE) {
      const start = at;
      at += 1;
      while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
      at += 1;
      if (at > bytes.length) return -1;
      for (let i = start; i < at; i += 1, end += 1) out[end] = bytes[i] as number;
      continue;
    }
    out[end] = byte;
    end += 1;
    at += 1;
    if (byte === OBJECT || byte === LIST) {
      depth += 1;
      if (depth > DEEPEST) return -1;
    } else if (byte === OBJECT_END || byte === LIST_END) {
      depth -= 1;
      if (depth === 0) {
        cursor.at = at;
        return end;
      }
    }
  }
  return -1;
}

/** Skips any value and gives its bytes; undefined for what cannot be JSON or nests too deeply. */
export function valueBytes(cursor: Cursor): Uint8Array | undefined {
  const { bytes } = cursor;
  const byte = nextByte(cursor);
  const start = cursor.at;
  let depth = 0;
  if (byte < 0) return undefined;
  do {
    const now = bytes[cursor.at] as number;
    if (now === QUOTE) {
      if (!skipString(cursor)) return undefined;
    } else {
      if (now === OBJECT || now === LIST) depth += 1;
      else if (now === OBJECT_END || now === LIST_END) depth -= 1;
      cursor.at += 1;
      if (depth > DEEPEST || depth < 0) return undefined;
    }
    // A value without brackets ends where the structure goes on.
    if (depth === 0 && !continues(byte, bytes[cursor.at])) return bytes.subarray(start, cursor.at);
  } while (cursor.at < bytes.length);
  return undefined;
}

const continues = (first: number, next: number | undefined): boolean =>
  first !== OBJECT &&
  first !== LIST &&
  first !== QUOTE &&
  next !== undefined &&
  isWord(next) &&
  !isSpace(next);
