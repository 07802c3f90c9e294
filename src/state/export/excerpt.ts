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
  const shown = lines.slice(0, most).map(cut);
  const more = lines.length > most || bytes.length > LETTERS;
  return `${shown.join('\n')}${more ? '\n…' : ''}`;
}

/** Long lines are cut, visibly. */
const cut = (line: string): string => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line);

const shortened = (text: string): string => text.split('\n').map(cut).join('\n');

/** The beginning of a text file, of each sheet of a workbook, or of each file in a zip, for a person to look at. */
export async function excerpt(bytes: Uint8Array): Promise<string> {
  if (!isZip(bytes)) return firstLines(bytes, LINES);
  const { unzipSync } = await import('fflate');
  const files = unzipSync(bytes);
  if (Object.hasOwn(files, 'xl/workbook.xml')) {
    const { sheetsOf } = await import('./workbook-excerpt.ts');
    return (await sheetsOf(bytes, LINES_OF_A_TABLE)).map(shortened).join('\n\n');
  }
  return Object.entries(files)
    .map(([name, content]) => `${name}\n${firstLines(content, LINES_OF_A_TABLE)}`)
    .join('\n\n');
}
