import type { Cursor } from './bytes.ts';

/** Where the bytes of a file are read from, as often as needed. */
export interface Pieces {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
  /** Told that a piece has been copied, and its memory may go at once. */
  used?(piece: Uint8Array): void;
}

/** A file that is in memory already. */
export const piecesOf = (bytes: Uint8Array): Pieces => ({
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
});

/** Bytes that are asked for at once, while those before are read. */
const PIECE = 4 << 20;

/**
 * The bytes of a file in one buffer of its size, which fills while they are read; what was read may be packed closer in place. A 0
 * follows the last byte that has come.
 */
export class Input implements Cursor {
  readonly bytes: Uint8Array;
  at = 0;
  end = 0;
  readonly #from: Pieces;
  readonly #piece: number;
  #next: Promise<Uint8Array>;

  constructor(from: Pieces, piece: number = PIECE) {
    this.bytes = new Uint8Array(from.size + 1);
    this.#from = from;
    this.#piece = piece;
    this.#next = this.#ask(0);
  }

  /** Waits for more bytes; false when all have come. */
  async more(): Promise<boolean> {
    if (this.end === this.#from.size) return false;
    const piece = await this.#next;
    this.bytes.set(piece, this.end);
    this.end += piece.length;
    this.#from.used?.(piece);
    this.#next = this.#ask(this.end);
    return true;
  }

  /** Waits for all bytes that are still to come. */
  async all(): Promise<void> {
    while (await this.more());
  }

  #ask(start: number): Promise<Uint8Array> {
    const end = Math.min(this.#from.size, start + this.#piece);
    const piece = start < end ? this.#from.read(start, end) : Promise.resolve(new Uint8Array());
    // Whoever waits for it hears of a failure; if nobody does any more, it does not matter.
    piece.catch(() => undefined);
    return piece;
  }
}
