/** The place of the quotation mark that ends the JSON string opened at `start`, or the end of the text where it is cut. Linear. */
export function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Passes what stands outside of strings through `change`, piece by piece. */
export function changedOutside(text: string, change: (piece: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    const end = stringEnd(text, quote) + 1;
    pieces.push(change(text.slice(at, quote)), text.slice(quote, end));
    at = end;
  }
  pieces.push(change(text.slice(at)));
  return pieces.join('');
}
