/** Halves of surrogate pairs, characters that XML 1.0 cannot hold, and texts that look like an escape. A carriage return would be read as a line feed. */
const TO_ESCAPE = /(?![\t\n\x7F-\x9F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** Text as spreadsheets escape it: U+0001 as `_x0001_`, and a text `_x0001_` as `_x005F_x0001_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function escapedText(text: string): string {
  return text.replace(
    TO_ESCAPE,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The text as it was before {@link escapedText}. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a column is called at its head: 'Number low' for `number_low`. */
export function headingOf(id: string): string {
  const words = id.replaceAll('_', ' ').replace(/\b(id|url|sha256)\b/g, (word) => word.toUpperCase());
  return words.replace(/^./u, (first) => first.toUpperCase());
}

/** The id of a column by its heading. */
export const columnOf = (heading: string): string => heading.trim().toLowerCase().replaceAll(' ', '_');
