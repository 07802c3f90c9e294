import { fail, ok, type Result } from '../../kernel/result.ts';
import type { TableWish } from '../tables/choice.ts';
import { ENCODING_NAMES, type Encoding } from './encoding.ts';
import { refusedBeyond } from './limits/beyond.ts';
import type { Limits } from './limits.ts';
import { gathered, type Part, Unreadable } from './part.ts';

/** What a person decided about how a file is to be read. */
export interface Choices {
  /** Another encoding than the one that was recognised. */
  readonly encoding?: Encoding;
  /** How tables are to be understood, where the format is one of tables; what is not said is guessed. */
  readonly tables?: readonly TableWish[];
}

/** How far the reading is. */
export interface ReadProgress {
  /** Bytes read, unpacked. */
  readonly bytes: number;
  /** Bytes that will come; undefined where that is not known, as out of a gzip. */
  readonly size: number | undefined;
}

/** UTF-16 units of a text that is held at once; one of twice this length is more than a browser holds. */
const LONGEST = 256 * 1024 * 1024;

/** What a reader reads from: unpacked files, one for most formats, and how they are to be understood. */
export class Input {
  readonly parts: readonly Part[];
  readonly encoding: Encoding;
  readonly choices: Choices;
  readonly limits: Limits;
  readonly #report: (progress: ReadProgress) => void;
  #bytes = 0;

  constructor(
    parts: readonly Part[],
    encoding: Encoding,
    {
      choices = {},
      limits,
      report,
    }: { choices?: Choices; limits: Limits; report(progress: ReadProgress): void },
  ) {
    this.parts = parts;
    this.encoding = choices.encoding ?? encoding;
    this.choices = choices;
    this.limits = limits;
    this.#report = report;
  }

  /** The first file; most formats are one. */
  get part(): Part {
    const [first] = this.parts;
    if (!first) throw new Error('An input has at least one part');
    return first;
  }

  /** The bytes of a part in chunks, counted. Throws {@link Unreadable}. */
  async *bytes(part: Part = this.part): AsyncIterable<Uint8Array> {
    const sizes = this.parts.map(({ size }) => size);
    const size = sizes.includes(undefined) ? undefined : sizes.reduce((sum = 0, n = 0) => sum + n, 0);
    for await (const chunk of part.chunks()) {
      this.#bytes += chunk.length;
      if (this.#bytes > this.limits.bytes) throw tooLarge(this.limits, size);
      yield chunk;
      this.#report({ bytes: this.#bytes, size });
    }
  }

  /** The text of a part in pieces, without its byte order mark. Throws {@link Unreadable} where the bytes are not in the encoding. */
  async *text(part: Part = this.part): AsyncIterable<string> {
    const decoder = new TextDecoder(this.encoding, { fatal: true });
    const decode = (bytes?: Uint8Array): string => {
      try {
        return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      } catch {
        const why = `It is not text in ${ENCODING_NAMES[this.encoding]}: there are bytes in it that mean nothing there.`;
        throw new Unreadable('file/encoding', why, 'Choose another encoding, or save the file as UTF-8.');
      }
    };
    for await (const chunk of this.bytes(part)) {
      const text = decode(chunk);
      if (text) yield text;
    }
    const last = decode();
    if (last) yield last;
  }

  /** All the bytes of a part. Throws {@link Unreadable}. */
  async wholeBytes(part: Part = this.part): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.bytes(part)) {
      pieces.push(chunk);
      length += chunk.length;
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : gathered(pieces, length);
  }

  /** All the text, for formats that cannot be read in pieces. Throws {@link Unreadable}, also for more than can be held at once. */
  async wholeText(): Promise<string> {
    let whole = '';
    for await (const piece of this.text()) {
      whole += piece;
      if (whole.length > LONGEST) throw tooLong();
    }
    return whole;
  }
}

const tooLong = (): Unreadable =>
  new Unreadable(
    'file/too-large',
    `It has more than ${Math.round(LONGEST / 1e6)} million characters, the most that is read of this format.`,
    'This cannot be raised, since a browser holds no longer text. Split the file, or save it as GraphML or GEXF, which are read piece by piece.',
  );

/** Refuses files that have too many bytes: `size` of them, where that is known. */
export const tooLarge = (limits: Limits, size: number | undefined): Unreadable =>
  refusedBeyond('file/too-large', limits, 'bytes', {
    found: (much) => `It has ${much}`,
    ...(size !== undefined && size > limits.bytes && { needed: size }),
  });

/** What `reading` gives, with an {@link Unreadable} as a failure. `where` names the file. */
export async function caught<T>(where: string, reading: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await reading());
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    return fail(reason.fault(where));
  }
}
