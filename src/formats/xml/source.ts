import { refusedBeyond } from '../reading/limits/beyond.ts';
import type { LimitId } from '../reading/limits/known.ts';
import type { Limits } from '../reading/limits.ts';
import { Unreadable } from '../reading/part.ts';
import { type Reference, referenceAt } from './references.ts';

/** A tag or comment that comes in pieces may be so many times longer than a text may be. */
const LONGER = 16;

/** The text of a file as far as it has come and is not used yet, and where we are in it. */
export class XmlSource {
  text = '';
  /** Where in `text` the next thing begins. */
  at = 0;
  /** True when nothing more will come. */
  ended = false;
  readonly #limits: Limits;
  #line = 1;
  /** Where in `text` the line begins; below 0 when that part is used up. */
  #lineStart = 0;
  #nextLine = Infinity;
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Nothing is tried again before so much is there: so that what comes in many pieces is looked at only a few times. */
  #enough = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Adds text; false while it is not worth to look at it. */
  add(piece: string): boolean {
    this.#waiting.push(piece);
    this.#waitingLength += piece.length;
    if (this.#waitingLength < this.#enough) return false;
    this.#take();
    return true;
  }

  /** To be called after the last piece; `text` is all that is left then. */
  end(): void {
    this.ended = true;
    this.#take();
  }

  /** Says that what begins at `at` does not end in what is there. */
  short(): void {
    const left = this.text.length - this.at;
    if (left > LONGER * this.#limits.textLength)
      this.beyond(this.at, 'xml/too-long', 'textLength', (much) => `what begins here has ${much}`, LONGER);
    this.#enough = left;
  }

  /** The line of a place in `text`, counted from 1. Places must come in their order. */
  lineAt(place: number): number {
    while (this.#nextLine < place) {
      this.#line += 1;
      this.#lineStart = this.#nextLine + 1;
      this.#nextLine = this.#lineFrom(this.#lineStart);
    }
    return this.#line;
  }

  /** Refuses the file, since at a place in `text` something is wrong. */
  refuse(place: number, code: string, why: string, fix?: string): never {
    throw new Unreadable(code, `${this.#placed(place)}: ${why}`, fix);
  }

  /** Refuses the file, since at a place in `text` something is `times` as much as a limit allows. */
  beyond(place: number, code: string, id: LimitId, found: (much: string) => string, times = 1): never {
    const said = (much: string): string => `${this.#placed(place)}: ${found(much)}`;
    throw refusedBeyond(code, this.#limits, id, { found: said, times });
  }

  /** The same for text that is no well-formed XML. */
  wrong(place: number, why: string, fix?: string): never {
    return this.refuse(place, 'xml/syntax', why, fix);
  }

  /** The reference that begins with the `&` at a place in `text`; refuses the file if it is none. */
  reference(place: number): Reference {
    const found = referenceAt(this.text, place);
    return 'why' in found ? this.wrong(place, found.why, found.fix) : found;
  }

  #placed(place: number): string {
    const line = this.lineAt(place);
    return `Line ${line}, column ${place - this.#lineStart + 1}`;
  }

  #take(): void {
    this.lineAt(this.at);
    const left = this.text.length - this.at;
    // Joining gives text in one piece; adding would give a chain of two, of which every character costs more.
    if (left > 0) this.#waiting.unshift(this.text.slice(this.at));
    this.text = this.#waiting.length === 1 ? (this.#waiting[0] ?? '') : this.#waiting.join('');
    this.#lineStart -= this.at;
    this.#nextLine = this.#nextLine === Infinity ? this.#lineFrom(left) : this.#nextLine - this.at;
    this.at = 0;
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#enough = 0;
  }

  #lineFrom(start: number): number {
    const found = this.text.indexOf('\n', start);
    return found < 0 ? Infinity : found;
  }
}
