import type { Draft } from '../draft/draft.ts';
import type { Input } from '../reading/input.ts';
import { type Part, Unreadable } from '../reading/part.ts';
import type { Row, TableSource } from '../tables/cell.ts';
import { withoutSeparator } from './cut/delimiter.ts';
import { RowCutter } from './cut/row-cutter.ts';

/** UTF-16 units of the beginning of a table that are looked at before it is read. */
const BEGINNING = 512 * 1024;

/** The beginning of a part's text, and whether that is all of it. */
export async function beginningOf(input: Input, part: Part): Promise<{ text: string; whole: boolean }> {
  let text = '';
  for await (const piece of input.text(part)) {
    text += piece;
    if (text.length >= BEGINNING) return { text: text.slice(0, BEGINNING), whole: text.length === BEGINNING };
  }
  return { text, whole: true };
}

const binary = (): Unreadable =>
  new Unreadable(
    'csv/binary',
    'It is no text: too many characters in it are zero.',
    'Choose another encoding, or the file that the table was saved from.',
  );

/** Text without zeros, each of which is remarked on; text with many is none. */
function withoutZeros(text: string, part: Part, draft: Draft): string {
  if (!text.includes('\0')) return text;
  const rest = text.replaceAll('\0', '');
  const zeros = text.length - rest.length;
  if (zeros > 100 && zeros > text.length / 50) throw binary();
  for (let i = 0; i < zeros; i += 1)
    draft.remark('csv/zero', 'warning', part.name, 'A character that is zero (U+0000) was left out.');
  return rest;
}

const LONE =
  'A carriage return stands within this row: it was taken as text, though a row may have ended there.';

/** Finds carriage returns that end no row, in files whose rows end otherwise. */
class LoneReturns {
  #isThere = false;
  #rows = 0;
  readonly #tell: (row: number) => void;

  constructor(tell: (row: number) => void) {
    this.#tell = tell;
  }

  look(text: string): void {
    this.#isThere ||= /\r(?!\n|$)/.test(text);
  }

  *seen(batches: Iterable<readonly Row[]>): Iterable<readonly Row[]> {
    for (const rows of batches) {
      if (this.#isThere)
        rows.forEach((row, i) => {
          if (row.some((cell) => typeof cell === 'string' && /\r(?!\n)/.test(cell)))
            this.#tell(this.#rows + i + 1);
        });
      this.#rows += rows.length;
      yield rows;
    }
  }
}

/** A part as rows of cells; of our `own` tables a byte order mark within is text. Throws {@link Unreadable}: `csv/…`. */
export function tableOf(
  input: Input,
  part: Part,
  delimiter: string,
  draft: Draft,
  several: boolean,
  own = false,
): TableSource {
  async function* rows(): AsyncIterable<readonly Row[]> {
    const prefix = several ? `${part.name}, row ` : 'row ';
    const message = 'A quote inside of a text in quotes is not doubled; it was taken as part of the text.';
    const odd = (row: number): void => draft.remark('csv/quote', 'warning', prefix + row, message);
    const mark = (row: number): void =>
      draft.remark(
        'csv/mark',
        'note',
        prefix + row,
        'A byte order mark stands in front of it, and was left out.',
      );
    const cutter = new RowCutter({ delimiter, limits: input.limits, odd, ...(!own && { mark }) });
    const returns = new LoneReturns((row) => draft.remark('csv/return', 'warning', prefix + row, LONE));
    let isFirst = true;
    try {
      for await (const piece of input.text(part)) {
        const text = withoutZeros(piece, part, draft);
        returns.look(text);
        yield* returns.seen(cutter.take(isFirst ? withoutSeparator(text) : text));
        isFirst = false;
      }
      yield* returns.seen(cutter.end());
    } catch (reason) {
      if (!several || !(reason instanceof Unreadable) || !reason.code.startsWith('csv/')) throw reason;
      throw reason.within((why) => `${part.name}: ${why}`);
    }
  }
  return { table: part.name, rows };
}
