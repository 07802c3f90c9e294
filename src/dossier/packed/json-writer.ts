import { resized } from '../columns/build/growing.ts';

const [QUOTE, FIRST_ROOM] = [0x22, 1 << 16];

/** 1 for characters that stand for themselves within a JSON text and are one byte of UTF-8: ASCII without controls, quotation mark and backslash. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 0x20 && code !== QUOTE && code !== 0x5c && code !== 0x7f ? 1 : 0,
);

/** Text that is longer is made into bytes by the engine's own encoder, which takes a while to begin. */
const SHORT = 4096;

/** Writes JSON as UTF-8 into bytes that grow: quicker than joining texts that are made into bytes afterwards. */
export class JsonWriter {
  /** How many bytes there are. */
  length = 0;
  #bytes = new Uint8Array(FIRST_ROOM);
  readonly #encoder = new TextEncoder();

  /** Writes JSON as it is, of which every half of a surrogate pair must be escaped, as `JSON.stringify` does. */
  json(text: string): void {
    this.#reserve(3 * text.length);
    const bytes = this.#bytes;
    let at = this.length;
    if (text.length <= SHORT)
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (code > 0x7f) break;
        bytes[at] = code;
        at += 1;
      }
    const done = at - this.length;
    if (done < text.length)
      at += this.#encoder.encodeInto(done === 0 ? text : text.slice(done), bytes.subarray(at)).written;
    this.length = at;
  }

  /** Writes a text as JSON has it, in quotation marks. */
  text(text: string): void {
    this.#reserve(text.length + 2);
    const bytes = this.#bytes;
    let at = this.length;
    bytes[at] = QUOTE;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (PLAIN[code] !== 1) {
        this.json(JSON.stringify(text));
        return;
      }
      at += 1;
      bytes[at] = code;
    }
    bytes[at + 1] = QUOTE;
    this.length = at + 2;
  }

  /** All bytes, in memory of their own size. Nothing may be written afterwards. */
  done(): Uint8Array {
    return resized(this.#bytes, this.length);
  }

  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.#bytes.length)
      this.#bytes = resized(this.#bytes, Math.max(needed, 2 * this.#bytes.length));
  }
}
