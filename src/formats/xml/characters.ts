/*
 * The characters of XML 1.0, fifth edition: §2.2 says which there may be at all, §2.3 which make a name.
 */

const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, 'u');

/** True for a name. */
export const isName = (text: string): boolean => NAME.test(text);

/** 1 for the characters of ASCII that a name may hold. */
export const IN_NAME: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  /[:A-Z_a-z\-.0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];
/** Up to here, characters may be halves of a pair, or none at all; below, only those before the space are none. */
const FIRST_HALF = 0xd800;
const SECOND_HALF = 0xdc00;
const AFTER_HALVES = 0xe000;
const LAST = 0xfffd;

/** True for the white space of XML. */
export const isSpace = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === TAB || code === RETURN;

/** True for the first half of a pair that stands for one character. */
export const isFirstHalf = (code: number): boolean => code >= FIRST_HALF && code < SECOND_HALF;

/** True where a UTF-16 unit may stand: no control character, no half without the other, none of the two non-characters. */
export function isAllowed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < SPACE) return isSpace(code);
  if (code < FIRST_HALF) return true;
  if (code >= AFTER_HALVES) return code <= LAST;
  const [first, second] =
    code < SECOND_HALF ? [code, text.charCodeAt(at + 1)] : [text.charCodeAt(at - 1), code];
  return isFirstHalf(first) && second >= SECOND_HALF && second < AFTER_HALVES;
}

/** Where in `text` the first character stands, from `start` up to `end`, that XML does not allow; -1 if all are fine. */
export function firstForbidden(text: string, start: number, end: number): number {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < SPACE || code >= FIRST_HALF) && !isAllowed(text, i)) return i;
  }
  return -1;
}
