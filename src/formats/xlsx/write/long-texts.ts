import { guarded } from '../../csv/guard.ts';
import { goesOn } from '../own.ts';
import type { SheetCell } from './sheet.ts';

/** Room for the words that say where a text goes on, and for the guard. */
const ROOM = 80;

/** Cuts a text where no pair of surrogates is parted. */
function cutAt(text: string, length: number): number {
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code < 0xdc00 ? length - 1 : length;
}

/** Keeps what is too long for a cell, for a sheet of its own. */
export class LongTexts {
  /** The rows of that sheet: the number of the text, the number of the part, the part. */
  readonly rows: (readonly SheetCell[])[] = [];
  readonly #most: number;
  #count = 0;

  /** `cellLength` is what a cell can hold, in UTF-16 units. */
  constructor(cellLength: number) {
    this.#most = cellLength - ROOM;
  }

  /** The text as its cell shows it: guarded like in CSV, and ending with where it goes on if it is too long. */
  fitted(text: string): string {
    const guardedText = guarded(text);
    if (text.length <= this.#most) return guardedText;
    this.#count += 1;
    const first = cutAt(guardedText, this.#most);
    let rest = guardedText.slice(first);
    for (let part = 1; rest !== ''; part += 1) {
      const end = rest.length > this.#most ? cutAt(rest, this.#most) : rest.length;
      this.rows.push([{ value: this.#count }, { value: part }, { value: guarded(rest.slice(0, end)) }]);
      rest = rest.slice(end);
    }
    return guardedText.slice(0, first) + goesOn(this.#count);
  }
}
