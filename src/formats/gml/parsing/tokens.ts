import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';

/** What is told of the pieces of a GML text, in their order; each with its line. */
export interface TokenSink {
  /** True after a key: then `#ff0000` is a value, and no comment. */
  readonly expectsValue: boolean;
  open(line: number): void;
  close(line: number): void;
  /** A key, a number, or text without quotation marks. */
  word(text: string, line: number): void;
  /** What stands between quotation marks, as it is written. */
  text(text: string, line: number): void;
}

const SPACE = /[\s\uFEFF]+/y;
const WORD = /[^\s[\]"#][^\s[\]"]*/y;
/** Gephi writes colours without quotation marks. */
const COLOUR = /#[\da-f]{3,8}(?![^\s[\]"])/iy;
const LINE_END = /[\r\n]/g;

/** Refuses the file: something is wrong in a line. */
export function refuseAt(line: number, why: string, fix = 'Check what made the file.'): never {
  throw new Unreadable('gml/syntax', `Line ${line}: ${why}`, fix);
}

/** Takes a GML text apart that comes in pieces, and holds only what has not ended yet. Throws an `Unreadable` of code `gml/syntax` or `gml/too-long`. */
export class GmlTokens {
  readonly #sink: TokenSink;
  readonly #limits: Limits;
  #text = '';
  #at = 0;
  #line = 1;
  #ended = false;
  #afterReturn = false;
  /** The parts of a text in quotation marks that has not ended, and the line where it began. */
  #quoted: { readonly parts: string[]; readonly line: number } | undefined;
  #inComment = false;

  constructor(sink: TokenSink, limits: Limits) {
    this.#limits = limits;
    this.#sink = sink;
  }

  /** Takes a piece of the text. */
  add(piece: string): void {
    const left = this.#text.slice(this.#at);
    this.#text = left === '' ? piece : left + piece;
    this.#at = 0;
    while (this.#at < this.#text.length && this.#step());
  }

  /** To be called after the last piece. */
  end(): void {
    this.#ended = true;
    this.add('');
    if (this.#quoted)
      refuseAt(
        this.#quoted.line,
        'Quotation marks are opened here and never closed.',
        'Fetch the file again.',
      );
  }

  /** Takes the next thing; false where its end has not come yet. */
  #step(): boolean {
    if (this.#quoted) return this.#goOnQuoted(this.#quoted);
    if (this.#inComment) return this.#skipComment();
    const char = this.#text.charAt(this.#at);
    if (char === '"') {
      this.#quoted = { parts: [], line: this.#line };
      this.#at += 1;
      return true;
    }
    if (char === '[' || char === ']') {
      this.#at += 1;
      if (char === '[') this.#sink.open(this.#line);
      else this.#sink.close(this.#line);
      return true;
    }
    return this.#skipSpace() || this.#takeWord(char);
  }

  #skipSpace(): boolean {
    SPACE.lastIndex = this.#at;
    const space = SPACE.exec(this.#text)?.[0];
    if (space === undefined) return false;
    this.#advance(space);
    return true;
  }

  #takeWord(first: string): boolean {
    const pattern = first === '#' ? COLOUR : WORD;
    pattern.lastIndex = this.#at;
    const isCut = first === '#' && !this.#ended && this.#text.length - this.#at < 10;
    if (isCut) return false;
    const word = first === '#' && !this.#sink.expectsValue ? undefined : pattern.exec(this.#text)?.[0];
    if (word === undefined) {
      this.#inComment = true;
      return true;
    }
    if (this.#at + word.length === this.#text.length && !this.#ended) {
      if (word.length > this.#limits.textLength)
        throw refusedBeyond('gml/too-long', this.#limits, 'textLength', {
          found: (much) => `Line ${this.#line}: a word without any space has ${much}`,
          fix: 'Check what made the file.',
        });
      return false;
    }
    this.#at += word.length;
    this.#sink.word(word, this.#line);
    return true;
  }

  #goOnQuoted({ parts, line }: { readonly parts: string[]; readonly line: number }): boolean {
    const end = this.#text.indexOf('"', this.#at);
    const part = this.#text.slice(this.#at, end < 0 ? this.#text.length : end);
    this.#advance(part);
    if (end < 0) {
      parts.push(part);
      return true;
    }
    this.#at += 1;
    this.#quoted = undefined;
    this.#sink.text(parts.length === 0 ? part : [...parts, part].join(''), line);
    return true;
  }

  #skipComment(): boolean {
    LINE_END.lastIndex = this.#at;
    const end = LINE_END.exec(this.#text)?.index;
    this.#inComment = end === undefined;
    this.#at = end ?? this.#text.length;
    return true;
  }

  /** Goes on behind what was read, and counts its lines; `\r\n` ends one, also where a piece ends between the two. */
  #advance(passed: string): void {
    this.#at += passed.length;
    if (passed === '') return;
    LINE_END.lastIndex = 0;
    for (let found = LINE_END.exec(passed); found; found = LINE_END.exec(passed)) {
      const before = found.index === 0 ? this.#afterReturn : passed[found.index - 1] === '\r';
      if (found[0] === '\r' || !before) this.#line += 1;
    }
    this.#afterReturn = passed.endsWith('\r');
  }
}
