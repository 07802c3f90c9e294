/** Characters that XML 1.0 does not allow at all, lone surrogates among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content; what XML cannot hold becomes the replacement character. */
export function words(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** ` name="value"`, escaped; line breaks survive as references. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${words(value).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`)}"`;
}

/** A number as short as it can be, to `digits` behind the point. */
export function figure(n: number, digits = 2): string {
  const power = 10 ** digits;
  return String(Math.round(n * power) / power || 0);
}
