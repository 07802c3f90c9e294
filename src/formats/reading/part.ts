import type { Fault, LimitReached } from '../../kernel/fault.ts';

/** One file to be read: as chosen, or out of an archive. */
export interface Part {
  /** The file's name, with the archive's before it where it comes out of one: `graph.zip/nodes.csv`. */
  readonly name: string;
  /** Bytes that will come, where that is known beforehand. */
  readonly size: number | undefined;
  /** The bytes from the beginning, in chunks; can be asked for again. Throws an {@link Unreadable} for what cannot be had. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Carries a Fault through a stream of chunks; whoever asked for the reading turns it into a failure. */
export class Unreadable extends Error {
  readonly code: string;
  readonly fix: string | undefined;
  readonly limit: LimitReached | undefined;

  constructor(code: string, why: string, fix?: string, limit?: LimitReached) {
    super(why);
    this.code = code;
    this.fix = fix;
    this.limit = limit;
  }

  /** The same as a Fault; `where` names the file. */
  fault(where: string): Fault {
    const { code, message, fix, limit } = this;
    return { code, where, why: message, ...(fix !== undefined && { fix }), ...(limit && { limit }) };
  }

  /** The same with words around what it says. */
  within(say: (why: string) => string): Unreadable {
    return new Unreadable(this.code, say(this.message), this.fix, this.limit);
  }
}

/** A chosen or dropped file as a part. */
export function partOfBlob(name: string, blob: Blob): Part {
  return { name, size: blob.size, chunks: () => chunksOf(blob) };
}

async function* chunksOf(blob: Blob): AsyncIterable<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    // The next chunk is fetched while this one is worked on.
    let coming = reader.read();
    for (let next = await coming; !next.done; next = await coming) {
      coming = reader.read();
      coming.catch(() => undefined);
      yield next.value;
    }
  } catch (reason) {
    const why = `The file could not be read: ${reason instanceof Error ? reason.message : String(reason)}`;
    throw new Unreadable('file/unreadable', why, 'Choose a file, not a folder.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes that are at hand as a part. */
export function partOfBytes(name: string, bytes: Uint8Array): Part {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}

/** At most the first `most` bytes of a part. */
export async function headOf(part: Part, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of part.chunks()) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return gathered(pieces, Math.min(length, most));
}

/** Pieces in one, up to `length` bytes. */
export function gathered(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    const fits = piece.subarray(0, length - at);
    bytes.set(fits, at);
    at += fits.length;
  }
  return bytes;
}
