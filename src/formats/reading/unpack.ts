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

async function* gunzipped(part: Part, limits: Limits): AsyncIterable<Uint8Array> {
  const check = guard(limits);
  let made: Uint8Array[] = [];
  let [read, size, ended] = [0, 0, false];
  const stream = new Gunzip((chunk, final) => {
    made.push(chunk);
    size += chunk.length;
    ended = final;
  });
  for await (const piece of inPieces(part)) {
    read += piece.length;
    try {
      stream.push(piece);
    } catch (reason) {
      throw broken(reason);
    }
    check(read, size);
    yield* made;
    made = [];
  }
  try {
    stream.push(new Uint8Array(0), true);
  } catch (reason) {
    throw broken(reason);
  }
  yield* made;
  if (!ended) throw broken(new Error('it ends too early'));
}

/** The files in a zip, unpacked. Folders and the hidden files of operating systems are none. */
async function unzipped(part: Part, limits: Limits): Promise<Part[]> {
  const check = guard(limits);
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
      unzip.push(piece);
      check(read, size);
      if (fault) throw fault;
    }
    unzip.push(new Uint8Array(0), true);
    if (fault) throw fault;
  } catch (reason) {
    throw broken(reason);
  }
  if (open > 0) throw broken(new Error('it ends too early'));
  if (parts.length === 0) throw new Unreadable('archive/empty', 'There is no file in it.');
  return parts;
}

/** True for a workbook: a zip whose first files are those of Office Open XML. */
const isWorkbook = (head: Uint8Array): boolean =>
  /\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml/.test(
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
