import { endOfString } from '../../dossier/file/nesting.ts';

/** What stands between the quotation marks of a JSON string, as text; with escapes that cannot be read, it stays as it is written. */
export function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}

/** Passes what stands outside of strings through `change`, piece by piece. */
export function changedOutside(text: string, change: (piece: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    const end = endOfString(text, quote) + 1;
    pieces.push(change(text.slice(at, quote)), text.slice(quote, end));
    at = end;
  }
  pieces.push(change(text.slice(at)));
  return pieces.join('');
}
