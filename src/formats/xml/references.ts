import { isAllowed } from './characters.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST = 0x10ffff;
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([^\s&<>;#'"=]+));/y;

/** A reference that was understood: what it stands for, and where it ends. */
export interface Reference {
  readonly text: string;
  readonly end: number;
}

/** What is wrong with a reference, and what to do about it. */
export interface BadReference {
  readonly why: string;
  readonly fix: string;
}

const numbered = (digits: string, base: number): string | undefined => {
  const code = Number.parseInt(digits, base);
  const text = code <= LAST ? String.fromCodePoint(code) : '';
  return text !== '' && isAllowed(text, 0) ? text : undefined;
};

/** Reads the reference that begins with the `&` at `at`: one of the five of XML, or a number. There are no others without a DOCTYPE. */
export function referenceAt(text: string, at: number): Reference | BadReference {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return { why: 'There is a “&” that begins no reference.', fix: 'Write it as “&amp;”.' };
  const [whole, hex, decimal, name = ''] = match;
  const end = at + whole.length;
  if (name !== '') {
    const meant = NAMED.get(name);
    if (meant !== undefined) return { text: meant, end };
    const fix = 'Write the character itself, or its number, such as “&#160;”.';
    return {
      why: `“${whole.slice(0, 80)}” is not defined: XML has only &amp; &lt; &gt; &quot; and &apos;.`,
      fix,
    };
  }
  const character = hex === undefined ? numbered(decimal ?? '', 10) : numbered(hex, 16);
  if (character !== undefined) return { text: character, end };
  return { why: `“${whole.slice(0, 80)}” stands for no character that XML allows.`, fix: 'Leave it out.' };
}
