import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import type { Row } from '../../tables/cell.ts';
import { type RowEnd, rowEndOf } from './ends.ts';
import { Finder } from './finder.ts';

/** How text is cut into rows and cells. */
export interface CutOptions {
  /** One character. */
  readonly delimiter: string;
  /** How long a cell in quotes may be. */
  readonly limits: Limits;
  /** Told of a quote inside of a cell in quotes that is not doubled; it stays in the text. */
  odd?(row: number): void;
  /** Told of a byte order mark in front of a row, as where files were put together; it is passed over. Without it, it is text. */
  mark?(row: number): void;
}

/** Rows are handed on when so many have come together. */
const BATCH = 4096;
/** A row may be so many times as long as a cell, if it comes in one piece. */
const ROW = 4;
const MARK = '\uFEFF';
const UNCLOSED =
  'Close it, or double quotes that belong to the text. If the file was cut off, fetch it again.';

/**
 * Cuts delimited text into rows as it comes in pieces: RFC 4180, with any delimiter and with rows that end with LF or CR LF, mixed as
 * they may be, or with CR where the first does. A quote that is not doubled stays text, as in Papa Parse. Lines without quotes, which
 * are nearly all of most files, are split at once. Time grows with the length of the text alone. An empty line is a row without cells.
 * Throws {@link Unreadable}: `csv/unclosed`, `csv/row-too-long`.
 */
export class RowCutter {
  readonly #options: CutOptions;
  #rows: Row[] = [];
  /** Rows so far. */
  #count = 0;
  /** Text that is not used up begins at `at`. */
  #text = '';
  #at = 0;
  #last = false;
  #rowEnd: RowEnd | undefined;
  /** True where rows end with CR and one has just ended: an LF may belong to it. */
  #afterReturn = false;
  /** Cells of the row that is not finished; true in `#expects` when another one follows a delimiter. */
  #cells: string[] = [];
  #expects = false;
  /** Pieces of the cell in quotes that is not finished, and their length. */
  #open: string[] | undefined;
  #length = 0;
  #quotes = new Finder('', '"');
  #ends = new Finder('', '\n');
  #delimiters = new Finder('', ',');

  constructor(options: CutOptions) {
    this.#options = options;
  }

  /** Rows that are complete with the next piece of text. */
  *take(piece: string): Iterable<readonly Row[]> {
    this.#put(this.#text.slice(this.#at) + piece);
    if (this.#rowEnd) yield* this.#cut();
    if (this.#text.length - this.#at > ROW * this.#options.limits.textLength)
      throw refusedBeyond('csv/row-too-long', this.#options.limits, 'textLength', {
        found: (much) => `Row ${this.#count + 1} has ${much}`,
        times: ROW,
        fix: 'Check that it is a table, and what separates its cells.',
      });
  }

  /** The rest. Nothing may come afterwards. */
  *end(): Iterable<readonly Row[]> {
    this.#last = true;
    this.#put(this.#text.slice(this.#at));
    yield* this.#cut();
    if (this.#open) throw this.#unclosed('is not closed until the end of the file');
    if (this.#expects) this.#cells.push('');
    if (this.#cells.length > 0) this.#finishRow();
    if (this.#rows.length > 0) yield this.#rows;
  }

  #put(text: string): void {
    this.#text = text;
    this.#at = 0;
    this.#rowEnd ??= rowEndOf(text, this.#last);
    this.#quotes = new Finder(text, '"');
    this.#ends = new Finder(text, this.#rowEnd ?? '\n');
    this.#delimiters = new Finder(text, this.#options.delimiter);
  }

  *#cut(): Iterable<readonly Row[]> {
    while (this.#step())
      if (this.#rows.length >= BATCH) {
        yield this.#rows;
        this.#rows = [];
      }
    if (this.#last || this.#rows.length === 0) return;
    yield this.#rows;
    this.#rows = [];
  }

  /** Goes on by a line, a cell or a part of one; false when more text is needed. */
  #step(): boolean {
    if (this.#open) return this.#quoted(this.#open);
    if (this.#at >= this.#text.length) return false;
    const isStart = this.#cells.length === 0;
    if (this.#afterReturn) {
      this.#afterReturn = false;
      if (this.#text[this.#at] === '\n') this.#at += 1;
      if (this.#at >= this.#text.length) return false;
    }
    if (isStart && this.#options.mark && this.#text[this.#at] === MARK) {
      this.#options.mark(this.#count + 1);
      this.#at += 1;
      return true;
    }
    const [end, quote] = [this.#ends.from(this.#at), this.#quotes.from(this.#at)];
    if (isStart && quote > end) return this.#line(end);
    if (quote === this.#at) {
      this.#open = [];
      this.#length = 0;
      this.#at += 1;
      return true;
    }
    return this.#cell(end);
  }

  /** A row without quotes. */
  #line(end: number): true {
    const line = this.#text.slice(this.#at, this.#withoutReturn(end));
    this.#at = end + 1;
    this.#count += 1;
    this.#afterReturn = this.#rowEnd === '\r';
    this.#rows.push(line === '' ? [] : line.split(this.#options.delimiter));
    return true;
  }

  /** A cell without quotes around it, up to the delimiter or to the end of the row. */
  #cell(end: number): boolean {
    const next = Math.min(this.#delimiters.from(this.#at), end);
    const isKnown = next < Number.POSITIVE_INFINITY;
    if (!isKnown && !this.#last) return false;
    const stop = isKnown ? next : this.#text.length;
    this.#cells.push(this.#text.slice(this.#at, next === end && isKnown ? this.#withoutReturn(end) : stop));
    this.#after(stop);
    return true;
  }

  /** More of a cell in quotes. */
  #quoted(open: string[]): boolean {
    const text = this.#text;
    const quote = this.#quotes.from(this.#at);
    const isThere = quote < Number.POSITIVE_INFINITY;
    this.#append(open, text.slice(this.#at, isThere ? quote : text.length));
    this.#at = isThere ? quote : text.length;
    if (!isThere) return false;
    const { delimiter, odd } = this.#options;
    let next = quote + 1;
    if (text[next] === '"') {
      this.#append(open, '"');
      this.#at = next + 1;
      return true;
    }
    while (text[next] === ' ' && delimiter !== ' ') next += 1;
    const isReturn = this.#rowEnd === '\n' && text[next] === '\r';
    const decides = isReturn ? next + 1 : next;
    if (decides >= text.length && !this.#last) return false;
    const isOver = text[decides] === this.#rowEnd || (!isReturn && text[next] === delimiter);
    if (isOver || decides >= text.length) {
      this.#cells.push(open.join(''));
      this.#open = undefined;
      this.#after(decides);
      return true;
    }
    odd?.(this.#count + 1);
    this.#append(open, '"');
    this.#at = quote + 1;
    return true;
  }

  /** Goes on after a cell, which a delimiter, the end of a row or the end of the text follows. */
  #after(at: number): void {
    this.#at = at + 1;
    this.#expects = this.#text[at] === this.#options.delimiter;
    if (!this.#expects) this.#finishRow();
  }

  #finishRow(): void {
    this.#count += 1;
    this.#rows.push(this.#cells);
    this.#cells = [];
    this.#expects = false;
    this.#afterReturn = this.#rowEnd === '\r';
  }

  #withoutReturn(end: number): number {
    return this.#rowEnd === '\n' && this.#text[end - 1] === '\r' && end > this.#at ? end - 1 : end;
  }

  #append(open: string[], text: string): void {
    this.#length += text.length;
    const { limits } = this.#options;
    if (this.#length > limits.textLength)
      throw refusedBeyond('csv/unclosed', limits, 'textLength', {
        found: (much) => `A cell in quotes that opens in row ${this.#count + 1} has ${much}`,
        fix: UNCLOSED,
      });
    if (text !== '') open.push(text);
  }

  #unclosed(how: string): Unreadable {
    return new Unreadable('csv/unclosed', `A quote that opens in row ${this.#count + 1} ${how}.`, UNCLOSED);
  }
}
