const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Text with its character references (`&amp;`, `&#39;`) as what they stand for; unknown ones stay. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What HTML says in words: its paragraphs, without any markup. */
export function paragraphsOf(html: string): string[] {
  return html
    .replace(/<(?:br|hr|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .split('\n')
    .map((line) => decoded(line).trim())
    .filter((line) => line !== '');
}

/** True where more than paragraphs is marked up, such as links. */
export function hasMarkup(html: string): boolean {
  return /<(?!\/|p\b|br\b|div\b|span\b)[a-z]/i.test(html);
}
