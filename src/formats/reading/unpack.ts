import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import type { Limits } from './limits.ts';
import { gathered, headOf, type Part, partOfBytes, Unreadable } from './part.ts';

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05);

/** Bytes of an archive that are unpacked at once: 1 to 1,000 is the most that deflate can do, so this bounds memory. */
const PIECE = 16 * 1024;

/** Counts what comes out of an archive against what went in, and refuses what no honest file does. */
function guard(limits: Limits): (read: number, made: number) => void {
  return (read, made) => {
    if (made > limits.bytes) {
      const why = `Unpacked, it has more than ${Math.round(limits.bytes / 1e6)} MB, the most that is read.`;
      throw new Unreadable('archive/too-large', why);
    }
    if (made > limits.inflated && made > limits.ratio * read) {
      const why = `It unpacks to more than ${limits.ratio} times its size, which no honest file does.`;
      throw new Unreadable('archive/bomb', why, 'Do not open files from people that you do not know.');
    }
  };
}

async function* inPieces(part: Part): AsyncIterable<Uint8Array> {
  for await (const chunk of part.chunks())
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

const broken = (reason: unknown): Unreadable =>
  reason instanceof Unreadable
    ? reason
    : new Unreadable(
        'archive/broken',
        `The archive is damaged: ${reason instanceof Error ? reason.message : String(reason)}.`,
        'Fetch or make it again.',
      );

/** The last bytes of what goes by. */
class Tail {
  #bytes = new Uint8Array(0);
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  see(piece: Uint8Array): void {
    const all = gathered([this.#bytes, piece], this.#bytes.length + piece.length);
    this.#bytes = all.slice(Math.max(0, all.length - this.#most));
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }
}

const TOO_EARLY = (): Unreadable => broken(new Error('it ends too early'));

/** A gzip ends with the length of what was in it, modulo 2^32 (RFC 1952, 2.3.1). */
const endsWithLength = (tail: Uint8Array, length: number): boolean =>
  tail.length >= 8 &&
  new DataView(tail.buffer, tail.byteOffset).getUint32(tail.length - 4, true) === length % 2 ** 32;

async function* gunzipped(part: Part, limits: Limits): AsyncIterable<Uint8Array> {
  const check = guard(limits);
  const tail = new Tail(8);
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
      throw broken(reason);
    }
  };
  for await (const piece of inPieces(part)) {
    read += piece.length;
    tail.see(piece);
    push(piece, false);
    check(read, size);
    yield* made;
    made = [];
  }
  push(new Uint8Array(0), true);
  if (!endsWithLength(tail.bytes, size - memberStart)) throw TOO_EARLY();
  yield* made;
}

/** Bytes in which the end of a zip must lie: 22, and a comment of up to 65,535 (APPNOTE 4.3.16). */
const ZIP_END = 22 + 65_535;

/** True when the record that ends a zip is there, to its last byte. */
function hasEnd(tail: Uint8Array): boolean {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  for (let at = tail.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === tail.length)
      return true;
  return false;
}

/** The files in a zip, unpacked. Folders and the hidden files of operating systems are none. */
async function unzipped(part: Part, limits: Limits): Promise<Part[]> {
  const check = guard(limits);
  const tail = new Tail(ZIP_END);
  const parts: Part[] = [];
  let [read, size, open, fault] = [0, 0, 0, undefined as unknown];
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/') || /(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    let length = 0;
    open += 1;
    if (parts.length + open > limits.files) {
      fault ??= new Unreadable('archive/too-many', `It holds more than ${limits.files} files.`);
      return;
    }
    file.ondata = (error, chunk, final) => {
      if (error) fault ??= error;
      pieces.push(chunk);
      length += chunk.length;
      size += chunk.length;
      if (!final) return;
      open -= 1;
      parts.push(partOfBytes(`${part.name}/${file.name}`, gathered(pieces, length)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const piece of inPieces(part)) {
      read += piece.length;
      tail.see(piece);
      unzip.push(piece);
      check(read, size);
      if (fault) throw fault;
    }
    unzip.push(new Uint8Array(0), true);
    if (fault) throw fault;
  } catch (reason) {
    throw broken(reason);
  }
  if (open > 0 || !hasEnd(tail.bytes)) throw TOO_EARLY();
  if (parts.length === 0) throw new Unreadable('archive/empty', 'There is no file in it.');
  return parts;
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
