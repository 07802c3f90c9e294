import { resized } from '../../columns/build/growing.ts';
import { buffersIn } from '../../packed/dossier.ts';
import type { Pieces } from './input.ts';
import { openPacked } from './open.ts';
import type { OpenAnswer, OpenRequest } from './protocol.ts';

/** Takes an answer, and the memory in it that may be handed over instead of copied. */
export type PostOpen = (answer: OpenAnswer, handed: ArrayBuffer[]) => void;

const inWords = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** What an opening worker does with a request; the same in a worker, in Node and in tests. Never rejects: even a bug becomes `failed`. */
export async function answerOpen({ file, name }: OpenRequest, post: PostOpen): Promise<void> {
  const fail = (code: string, why: string, fix: string): void =>
    post({ type: 'failed', fault: { code, where: name, why, fix } }, []);
  let checking = false;
  const pieces = new FilePieces(file, (bytes) => {
    if (!checking) post({ type: 'progress', stage: 'reading', bytes, size: file.size, items: 0 }, []);
  });
  try {
    const opened = await openPacked(pieces, name, (progress) => {
      checking = true;
      post({ type: 'progress', stage: 'checking', ...progress }, []);
    });
    if (!opened.ok) return post({ type: 'failed', fault: opened.fault }, []);
    const { packed, issues } = opened.value;
    post({ type: 'done', packed, issues }, [...buffersIn(packed)]);
  } catch (reason) {
    if (reason === pieces.fault) {
      const why = `The browser could not read it: ${inWords(reason)}`;
      fail('file/unreadable', why, 'Choose a file, not a folder.');
    } else
      fail('file/failed', `Opening it failed: ${inWords(reason)}`, 'Close what else is open, and try again.');
  }
}

/** A chosen file in pieces. */
class FilePieces implements Pieces {
  readonly size: number;
  /** Why it could not be read, if it could not. */
  fault: unknown;
  readonly #file: Blob;
  readonly #come: (bytes: number) => void;

  /** `come` is told how far the file has been read. */
  constructor(file: Blob, come: (bytes: number) => void) {
    this.#file = file;
    this.#come = come;
    this.size = file.size;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    try {
      const piece = new Uint8Array(await this.#file.slice(start, end).arrayBuffer());
      this.#come(end);
      return piece;
    } catch (reason) {
      this.fault = reason;
      throw reason;
    }
  }

  used(piece: Uint8Array): void {
    resized(piece, 0);
  }
}
