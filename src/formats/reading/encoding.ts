/**
 * The encodings that files come in; names as the Encoding Standard has them. `windows-1252` covers Latin-1. Those after it are never
 * guessed: a file says that it is in one, or a person does.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-15',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** The name of an encoding. */
export type Encoding = (typeof ENCODINGS)[number];

/** What an encoding is called in front of a person. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Latin-1 (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'iso-8859-2': 'Latin-2 (ISO 8859-2)',
  'iso-8859-15': 'Latin-9 (ISO 8859-15)',
  shift_jis: 'Japanese (Shift JIS)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
};

/** An encoding, and what it was recognised by. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** `mark`: a byte order mark; `declared`: the file says so; `pattern`: only this one fits the bytes; `guess`: nothing else does. */
  readonly by: 'mark' | 'declared' | 'pattern' | 'guess';
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const DECLARED: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['cp1251', 'windows-1251'],
  ['koi8-r', 'koi8-r'],
  ['iso-8859-2', 'iso-8859-2'],
  ['iso-8859-15', 'iso-8859-15'],
  ['shift_jis', 'shift_jis'],
  ['shift-jis', 'shift_jis'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['euc-kr', 'euc-kr'],
]);

/** Zeros at even and odd places, in a hundred bytes: Latin text in UTF-16 has one in every pair. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  const counts = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i += 1)
    if (bytes[i] === 0) {
      if (i % 2 === 0) counts.even += 1;
      else counts.odd += 1;
    }
  return counts;
}

/** True when the bytes are UTF-8, apart from a character that the end of the piece may have cut. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * True when a few bytes are no UTF-8, but most of what is not ASCII is: then it is UTF-8 with a fault, which is refused rather than
 * read in letters that nobody wrote. In Latin-1 hardly any two letters beside each other look like UTF-8.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [letters, faults] = [0, 0];
  for (const sign of new TextDecoder('utf-8').decode(bytes, { stream: true })) {
    if (sign === '\uFFFD') faults += 1;
    else if (sign > '\x7f') letters += 1;
  }
  return letters >= 8 && letters > 8 * faults;
}

/** Recognises the encoding of a text file by its first bytes. */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  if (marked) return { encoding: marked[0], by: 'mark' };
  const { even, odd } = zeros(head);
  const pairs = head.length / 2;
  if (odd > pairs * 0.3 && even < odd / 8) return { encoding: 'utf-16le', by: 'pattern' };
  if (even > pairs * 0.3 && odd < even / 8) return { encoding: 'utf-16be', by: 'pattern' };
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  const declared = label === undefined ? undefined : DECLARED.get(label.toLowerCase());
  if (declared) return { encoding: declared, by: 'declared' };
  return isUtf8(head) || isMostlyUtf8(head)
    ? { encoding: 'utf-8', by: 'pattern' }
    : { encoding: 'windows-1252', by: 'guess' };
}
