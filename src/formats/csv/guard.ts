/** Texts that a spreadsheet could take for a formula begin with one of these; the apostrophe, so that the guard can be taken off. */
const RISKY = /^[=+\-@\t\r\n'＝＋－＠]/;

/** Puts an apostrophe in front of text that a spreadsheet could run. Visible, and undone by removing one leading apostrophe. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link guarded}. */
export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
