/*
 * Characters that show nothing, or change how others are shown, so that one name can pretend to be another:
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing and https://www.unicode.org/reports/tr39/.
 */

/** Line breaks and tabs are white space, and shown as such. */
const CONTROL = String.raw`(?![\t\n\r])\p{Cc}`;
const DIRECTION = String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`;
const NO_WIDTH = String.raw`[\u00AD\u200B\u2060\uFEFF]`;
const TAG = String.raw`[\u{E0000}-\u{E007F}]`;
const JOINER = String.raw`[\u200C\u200D]`;

/** Joiners belong to scripts whose letters change beside each other, and to emoji, which these tie together. */
const JOINED = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]`;
/** Letters that no joiner changes. */
const APART = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`;
const STRAY = `${JOINER}(?:(?<!${JOINED}${JOINER})|(?!${JOINED})|(?<=${APART}${JOINER})(?=${APART}))`;

/** The flag of a country's part: a black flag, its code in tags, and the tag that ends it (UTS #51, emoji tag sequences). */
const FLAG = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`;

const SUSPECT = new RegExp([CONTROL, DIRECTION, NO_WIDTH, TAG, JOINER, String.raw`\p{Cs}`].join('|'), 'u');
/** Flags are found too, so that their tags are passed over. */
const FOUND = new RegExp(
  [FLAG, CONTROL, DIRECTION, NO_WIDTH, TAG, STRAY, String.raw`\p{Cs}`].join('|'),
  'gu',
);

const isFlag = (found: string): boolean => found.startsWith('\u{1F3F4}');

const point = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function sign(found: string): string {
  if (isFlag(found)) return found;
  const code = found.charCodeAt(0);
  // The block of control pictures has one for each, in their order, and one for delete.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `‹${point(found)}›`;
}

/**
 * Text as it is to be read: control characters, characters that turn the direction of writing, those without width, tags and
 * halves of letters are signs, such as '␛' and '‹U+202E›'. Text without them is given back as it is.
 */
export function visible(text: string): string {
  return SUSPECT.test(text) ? text.replace(FOUND, sign) : text;
}

const WORDS: Readonly<Record<string, string>> = {
  '\u0000': 'null character',
  '\u001B': 'escape character',
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of an embedding or override',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of an isolate',
  '\uFEFF': 'zero-width no-break space',
};

function inWords(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0xe0000) return 'tag characters (U+E0000–U+E007F)';
  const name = WORDS[char] ?? (code < 0xa0 ? 'control character' : 'half of a letter');
  return `${name} (${point(char)})`;
}

/** Which characters {@link visible} would show as signs, each sort once, in words: 'right-to-left override (U+202E)'. */
export function hidden(text: string): string[] {
  if (!SUSPECT.test(text)) return [];
  const found = text.match(FOUND) ?? [];
  return [...new Set(found.filter((char) => !isFlag(char)).map(inWords))];
}
