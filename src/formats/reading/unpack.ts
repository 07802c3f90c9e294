import { Gunzip } from 'fflate';
import { checkSize, damaged } from './archive/faults.ts';
import { isGzip, isZip } from './archive/signatures.ts';
import { Archive } from './archive/zip.ts';
import { tooLarge } from './input.ts';
import type { Limits } from './limits.ts';
import { gathered, headOf, type Part, Unreadable } from './part.ts';

/** Bytes of an archive that are unpacked at once: 1 to 1,000 is the most that deflate can do, so this bounds memory. */
const PIECE = 16 * 1024;

async function* inPieces(part: Part): AsyncIterable<Uint8Array> {
  for await (const chunk of part.chunks())
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** A gzip ends with the length of what was in it, modulo 2^32 (RFC 1952, 2.3.1). */
const endsWithLength = (tail: Uint8Array, length: number): boolean =>
  tail.length >= 8 &&
  new DataView(tail.buffer, tail.byteOffset).getUint32(tail.length - 4, true) === length % 2 ** 32;

async function* gunzipped(part: Part, limits: Limits): AsyncIterable<Uint8Array> {
  let tail = new Uint8Array(0);
  let made: Uint8Array[] = [];
  let [read, size, memberStart] = [0, 0, 0];
  const stream = new Gunzip((chunk) => {
    made.push(chunk);
    size += chunk.length;
  });
  stream.onmember = () => {
    memberStart = size;
  };
  const push = (piece: Uint8Array, last: boolean): void => {
    try {
      stream.push(piece, last);
    } catch (reason) {
      throw damaged(reason instanceof Error ? reason.message : String(reason));
    }
  };
  for await (const piece of inPieces(part)) {
    read += piece.length;
    tail = gathered([tail, piece], tail.length + piece.length).slice(-8);
    push(piece, false);
    checkSize(read, size, limits);
    yield* made;
    made = [];
  }
  push(new Uint8Array(0), true);
  if (!endsWithLength(tail, size - memberStart)) throw damaged('it ends too early');
  yield* made;
}

/** Folders and the hidden files of operating systems are none of a zip's files. */
const isFile = (name: string): boolean => !/\/$|(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(name);

/** The files in a zip, unpacked when they are asked for. */
async function unzipped(part: Part, limits: Limits): Promise<Part[]> {
  const bytes = await headOf(part, limits.bytes + 1);
  if (bytes.length > limits.bytes) throw tooLarge(limits, part.size);
  const archive = new Archive(bytes, limits, (name) => (isFile(name) ? name : undefined));
  if (archive.files.length === 0) throw new Unreadable('archive/empty', 'There is no file in it.');
  return archive.files.map(({ name, size }) => ({
    name: `${part.name}/${name}`,
    size,
    async *chunks() {
      yield* archive.chunks(name);
    },
  }));
}

/** True for a workbook: a zip whose first files are those of Office Open XML, in any order (openpyxl puts docProps first), or OpenDocument. */
const isWorkbook = (head: Uint8Array): boolean =>
  /\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core)\.xml|xl\/(workbook|worksheets|theme|styles|_rels)|mimetypeapplication\/vnd\.oasis/.test(
    new TextDecoder('windows-1252').decode(head.subarray(0, 4096)),
  );

/** The files that a chosen file stands for: itself, or what is in it when it is a gzip or zip. Throws {@link Unreadable}. */
export async function unpacked(part: Part, limits: Limits): Promise<readonly Part[]> {
  const head = await headOf(part, 4096);
  if (head.length === 0) throw new Unreadable('file/empty', 'It is empty.');
  if (isGzip(head)) {
    const name = part.name.replace(/\.gz(ip)?$/i, '');
    const inner: Part = { name, size: undefined, chunks: () => gunzipped(part, limits) };
    return [inner];
  }
  return isZip(head) && !isWorkbook(head) ? unzipped(part, limits) : [part];
}
