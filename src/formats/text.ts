/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters. */
const ILLEGAL = /(?![\t\n\r\x7F-\x9F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Makes text fit for XML, visibly: U+0001 becomes ␁ (its picture), what has no picture becomes �. */
export function clean(text: string): string {
  return text.replace(ILLEGAL, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}

/** True when all the text in `value`, however deep, stays as it is when cleaned. */
export function isClean(value: unknown): boolean {
  if (typeof value === 'string') return clean(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isClean(key) && isClean(inner));
}

/** Several texts as one, `; ` between them; a `;` or `\` inside of one is preceded by `\`, so that it can be taken apart again. */
export function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[;\\]/g, '\\$&')).join('; ');
}

/** Takes apart what {@link joined} put together. */
export function separated(text: string): string[] {
  const texts = [''];
  let last = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\\') {
      i += 1;
      texts[last] += text[i] ?? '';
    } else if (text.startsWith('; ', i)) {
      i += 1;
      texts.push('');
      last += 1;
    } else texts[last] += text[i] ?? '';
  }
  return texts;
}

/** Yes or no as XML Schema writes it, in any case: `true`, `1`, `false`, `0`; undefined for other text. */
export function yesOrNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}

/** The name, with `more` in brackets behind it as often as it takes until it is none of those that are taken. */
export function freeName(taken: { has(name: string): boolean }, name: string, more: string): string {
  let free = name;
  while (taken.has(free)) free = `${free} (${more})`;
  return free;
}

/** JSON that every text format can hold as it is, XML included: what XML forbids is written as an escape. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (char) =>
    char === '\uFFFE' ? '\\ufffe' : '\\uffff',
  );
}
