/** What ends a row: LF, after which CR may stand in front, or CR as on old Macs. */
export type RowEnd = '\n' | '\r';

/**
 * What ends the rows of a text, by its first row: what stands in quotes does not count. Undefined where no row ends in it yet; with
 * `last`, nothing follows.
 */
export function rowEndOf(text: string, last: boolean): RowEnd | undefined {
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '\n') return '\n';
    else if (char === '\r') {
      if (i + 1 === text.length && !last) return undefined;
      return text[i + 1] === '\n' ? '\n' : '\r';
    }
  }
  return last ? '\n' : undefined;
}
