import { Unreadable } from '../reading/part.ts';

/** A piece of a DOT text. `id` is any name or value; `html` one in angle brackets, as it is between them. */
export interface Token {
  readonly sort: 'id' | 'html' | 'keyword' | 'sign' | 'end';
  readonly text: string;
  /** True for text in quotation marks, which no keyword is. */
  readonly quoted?: true;
  readonly line: number;
}

const KEYWORDS = new Set(['strict', 'graph', 'digraph', 'subgraph', 'node', 'edge']);
const SPACE = /[\s\uFEFF]+/y;
const NAME = /[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*/y;
const NUMERAL = /-?(?:\.\d+|\d+(?:\.\d*)?)/y;
const SIGN = /->|--|[{}[\];,=:+]/y;

/** Takes a DOT text apart, piece by piece. Throws an `Unreadable` of code `dot/syntax` with line and column. */
export class Tokens {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the line ends; kept, since lines may be as long as the file. */
  #break: number;

  constructor(text: string) {
    this.#text = text;
    this.#break = this.#breakAfter(0);
  }

  /** The next piece; texts joined by `+` are one. */
  next(): Token {
    const token = this.#one();
    if (!token.quoted) return token;
    const pieces = [token.text];
    for (;;) {
      const mark = [this.#at, this.#line, this.#lineStart, this.#break] as const;
      const plus = this.#one();
      if (plus.sort !== 'sign' || plus.text !== '+') {
        [this.#at, this.#line, this.#lineStart, this.#break] = mark;
        return pieces.length === 1 ? token : { ...token, text: pieces.join('') };
      }
      const more = this.#one();
      if (!more.quoted) this.fail('After + text in quotation marks is expected.');
      pieces.push(more.text);
    }
  }

  /** Refuses the file at the place where the reading is. */
  fail(why: string, fix?: string): never {
    const column = this.#at - this.#lineStart + 1;
    throw new Unreadable('dot/syntax', `Line ${this.#line}, column ${column}: ${why}`, fix);
  }

  #one(): Token {
    this.#skip();
    const line = this.#line;
    if (this.#at >= this.#text.length) return { sort: 'end', text: '', line };
    const char = this.#text.charAt(this.#at);
    if (char === '"') return { sort: 'id', text: this.#quoted(), quoted: true, line };
    if (char === '<') return { sort: 'html', text: this.#html(), line };
    const sign = this.#match(SIGN);
    if (sign !== undefined) return { sort: 'sign', text: sign, line };
    const name = this.#match(NAME);
    if (name !== undefined) {
      const word = name.toLowerCase();
      return KEYWORDS.has(word) ? { sort: 'keyword', text: word, line } : { sort: 'id', text: name, line };
    }
    const numeral = this.#match(NUMERAL);
    if (numeral !== undefined) return { sort: 'id', text: numeral, line };
    return this.fail(`“${char}” means nothing here.`, 'Put names with special signs into quotation marks.');
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#advance(this.#at + found.length);
    return found;
  }

  #advance(to: number): void {
    while (this.#break < to) {
      this.#line += 1;
      this.#lineStart = this.#break + 1;
      this.#break = this.#breakAfter(this.#lineStart);
    }
    this.#at = to;
  }

  #breakAfter(at: number): number {
    const found = this.#text.indexOf('\n', at);
    return found < 0 ? this.#text.length : found;
  }

  /** Skips space, comments, and lines of the C preprocessor, which begin with `#`. */
  #skip(): void {
    for (;;) {
      this.#match(SPACE);
      const text = this.#text;
      const atLineStart = this.#at === this.#lineStart;
      if (text.startsWith('//', this.#at) || (atLineStart && text.charAt(this.#at) === '#')) {
        const end = text.indexOf('\n', this.#at);
        this.#advance(end < 0 ? text.length : end);
      } else if (text.startsWith('/*', this.#at)) {
        const end = text.indexOf('*/', this.#at + 2);
        if (end < 0) this.fail('A comment is opened and never closed.', 'Fetch the file again.');
        this.#advance(end + 2);
      } else return;
    }
  }

  /** Only `\"` is an escape here, and a line that ends with `\` goes on; what else means something does so in labels alone. */
  #quoted(): string {
    const start = this.#at + 1;
    let end = start;
    while (end < this.#text.length && this.#text.charCodeAt(end) !== 0x22)
      end += this.#text.charCodeAt(end) === 0x5c ? 2 : 1;
    if (end >= this.#text.length)
      this.fail('Quotation marks are opened and never closed.', 'Fetch the file again.');
    const raw = this.#text.slice(start, end);
    this.#advance(end + 1);
    return raw.includes('\\') ? raw.replace(/\\(\\|"|\r?\n)/g, unescaped) : raw;
  }

  #html(): string {
    const start = this.#at;
    let depth = 0;
    for (let at = start; at < this.#text.length; at += 1) {
      const char = this.#text.charCodeAt(at);
      if (char === 0x3c) depth += 1;
      else if (char === 0x3e) depth -= 1;
      if (depth > 0) continue;
      this.#advance(at + 1);
      return this.#text.slice(start + 1, at);
    }
    return this.fail('An angle bracket is opened and never closed.', 'Fetch the file again.');
  }
}

const unescaped = (whole: string, sign: string): string => (sign === '"' ? '"' : sign === '\\' ? whole : '');
