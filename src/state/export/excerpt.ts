/** How much of a file is shown. */
const LINES = 240;
const LINES_OF_A_TABLE = 6;
const LETTERS = 20_000;
const WIDEST = 400;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const isZip = (bytes: Uint8Array): boolean => ZIP.every((byte, i) => bytes[i] === byte);

/** The first lines; XML, whose writers use none, gets one line an element. Long lines are cut, visibly. */
function firstLines(bytes: Uint8Array, most: number): string {
  const text = new TextDecoder().decode(bytes.subarray(0, LETTERS)).replace(/\uFFFD$/, '');
  const broken = text.startsWith('<?xml') ? text.replace(/>(?=<(?!\/))/g, '>\n') : text;
  const lines = broken.trimEnd().split(/\r?\n/);
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line));
  const more = lines.length > most || bytes.length > LETTERS;
  return `${shown.join('\n')}${more ? '\n…' : ''}`;
}

/** The beginning of a text file, or of each file in a zip, for a person to look at. */
export async function excerpt(bytes: Uint8Array): Promise<string> {
  if (!isZip(bytes)) return firstLines(bytes, LINES);
  const { unzipSync } = await import('fflate');
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${firstLines(content, LINES_OF_A_TABLE)}`)
    .join('\n\n');
}
