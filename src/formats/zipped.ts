import { Zip, ZipDeflate } from 'fflate';
import { gathered } from './reading/part.ts';

/** A file to be zipped: its name, and its text in pieces. */
export type ZippedFile = readonly [name: string, pieces: Iterable<string>];

/** The day of the export, for the entries of the zip, which hold days from 1980 to 2099; else the first of these. */
const dayOf = (iso: string): Date =>
  /^20\d\d-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(1980, 0, 1, 12);

/** Text is handed on once so many UTF-16 units have come together. */
const PIECE = 1 << 20;

function* inLargePieces(pieces: Iterable<string>): Iterable<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}

/**
 * Files as one zip, deflated as their text comes, so that none is ever held whole. The same files on the same day give the same bytes.
 * Everything is done at once and here: fflate's own workers are made from text, which the page's policy forbids.
 */
export function zipped(files: Iterable<ZippedFile>, exportedOn: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    length += chunk.length;
  });
  const mtime = dayOf(exportedOn);
  const encoder = new TextEncoder();
  for (const [name, pieces] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    for (const piece of inLargePieces(pieces)) entry.push(encoder.encode(piece));
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return gathered(chunks, length);
}
