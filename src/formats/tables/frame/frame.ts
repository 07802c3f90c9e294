import { isEmpty, type Row, type TableSource, trimmed } from '../cell.ts';
import type { TableChoice } from '../choice.ts';
import { quoted } from './filled.ts';
import { joinedHeader } from './header-rows.ts';
import { Notes } from './notes.ts';

/** Rows by which it is told what a note below the table is. */
const FIRST = 1000;
const EMPTY: Row = [];

/** Told of a row that is left out. */
type Tell = (code: string, row: number, message: string) => void;

/** Rows in pieces, of which the first has at least {@link FIRST} where there are so many. */
async function* gathered(pieces: AsyncIterable<readonly Row[]>): AsyncIterable<readonly Row[]> {
  let first: Row[] | undefined = [];
  for await (const rows of pieces) {
    if (!first) {
      yield rows;
      continue;
    }
    first.push(...rows);
    if (first.length < FIRST) continue;
    yield first;
    first = undefined;
  }
  if (first) yield first;
}

/**
 * The rows of a table in their order and number, its header as one row, and empty rows in place of what is left out: titles above,
 * notes below, a header that comes again. Each of these is told of.
 */
class Frame {
  readonly #choice: TableChoice;
  readonly #tell: Tell;
  #begins = 0;
  #count = 0;
  #upper: Row | undefined;
  #header: Row | undefined;
  /** Undefined before the first rows have come, false where notes cannot be told from rows. */
  #notes: Notes | false | undefined;
  /** The last rows so far: notes, if nothing else follows. */
  #held: Row[] = [];

  constructor(choice: TableChoice, tell: Tell) {
    this.#choice = choice;
    this.#tell = tell;
  }

  take(rows: readonly Row[]): readonly Row[] {
    if (this.#begins === 0) {
      const first = rows.findIndex((row) => !isEmpty(row));
      this.#begins = this.#choice.begins ?? (first < 0 ? 0 : this.#count + first + 1);
    }
    const below = this.#body(this.#head(rows));
    this.#count += rows.length;
    if (this.#notes === undefined) {
      const body = below.slice(this.#header === undefined ? 0 : below.indexOf(this.#header) + 1);
      this.#notes = (this.#choice.notes !== false && Notes.of(body)) || false;
    }
    if (!this.#notes) return below;
    const end = this.#notes.endOf(below);
    const ready = end === 0 ? [] : [...this.#held, ...below.slice(0, end)];
    if (end === 0) this.#held.push(...below);
    else this.#held = below.slice(end);
    return ready;
  }

  /** What is left to be read, once nothing follows. */
  rest(): readonly Row[] {
    const first = this.#count - this.#held.length + 1;
    const notes = this.#notes ? this.#notes.among(this.#held) : [];
    return this.#held.map((row, i) => {
      if (!notes[i]) return row;
      this.#tell('table/below', first + i, `Left out below the table: “${quoted(row)}”.`);
      return EMPTY;
    });
  }

  /** Rows above the table and its header. */
  #head(rows: readonly Row[]): Row[] {
    const { header, twoRows, shifted } = this.#choice;
    const last = this.#begins + (header && twoRows ? 1 : 0);
    if (this.#count >= last || this.#begins === 0) return [...rows];
    return rows.map((row, i) => {
      const number = this.#count + i + 1;
      if (number > last) return row;
      if (number < this.#begins) {
        if (!isEmpty(row)) this.#tell('table/above', number, `Left out above the table: “${quoted(row)}”.`);
        return EMPTY;
      }
      if (!header) return row;
      if (number < last) {
        this.#upper = row;
        return EMPTY;
      }
      const names = this.#upper ? joinedHeader(this.#upper, row) : row;
      this.#header = shifted ? ['', ...names] : names;
      return this.#header;
    });
  }

  /** Headers that come again, as in files that were put together, are no rows. */
  #body(rows: Row[]): Row[] {
    const header = this.#header;
    if (!header || this.#choice.twoRows || this.#choice.shifted) return rows;
    const [first] = header;
    rows.forEach((row, i) => {
      if (row[0] !== first || row === header || row.length !== header.length || isEmpty(row)) return;
      if (!row.every((cell, n) => trimmed(cell) === trimmed(header[n]))) return;
      this.#tell('row/header-again', this.#count + i + 1, 'It says what the header says, and was left out.');
      rows[i] = EMPTY;
    });
    return rows;
  }
}

/** The rows of a table as they are to be read by a choice; `tell` hears of what is left out. */
export async function* framed(
  source: TableSource,
  choice: TableChoice,
  tell: Tell,
): AsyncIterable<readonly Row[]> {
  const frame = new Frame(choice, tell);
  for await (const rows of gathered(source.rows())) yield frame.take(rows);
  yield frame.rest();
}
