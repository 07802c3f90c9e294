import { isEmpty, type Row, trimmed } from '../cell.ts';
import { looksNumeric } from '../guess/sample.ts';
import { folded } from '../guess/words.ts';
import { fillOf, firstText, thinFill, usualFill } from './filled.ts';

const NOTE =
  /^(?:[*†‡§©]|\(\d{1,2}\)\s|\d{1,2}\)\s|(?:data )?sources?\s*:|notes?\s*[:.]|n\.?\s?b\.|quellen?\s*:|anmerkung(?:en)?\s*:|hinweis\s*:|stand\s*:|fuentes?\s*:|notas?\s*:|fonte\s*:|источники?\s*:|примечани[ея]\s*:|джерел[оа]\s*:|(?:출처|자료|주|비고)\s*[:：]|(?:数据|資料|资料)?(?:来源|出典|出所|注)\s*[:：]|(?:last )?updated\s*:|retrieved\b|accessed\b|as of\b|generated\b|downloaded\b)/i;

const TOTAL: ReadonlySet<string> = new Set([
  ...[
    'total',
    'totals',
    'sum',
    'grandtotal',
    'subtotal',
    'overall',
    'summe',
    'gesamt',
    'gesamtsumme',
    'insgesamt',
  ],
  ...[
    'totale',
    'totales',
    'suma',
    'итого',
    'всего',
    'разом',
    'всього',
    '합계',
    '총계',
    '合计',
    '总计',
    '合計',
    '総計',
  ],
]);

/** True for a text that stands in front of sums. */
export const isTotalWord = (text: string): boolean => TOTAL.has(folded(text));

/** More characters and words than these are a sentence. */
const SENTENCE = { characters: 60, words: 8 } as const;

/** Tells notes and totals that stand below a table from its rows. */
export class Notes {
  readonly #thin: number;
  /** Columns that all rows fill. */
  readonly #always: readonly number[];
  readonly #longest: number;

  private constructor(usual: number, body: readonly Row[]) {
    this.#thin = thinFill(usual);
    const width = body.reduce((most, row) => Math.max(most, row.length), 0);
    const columns = Array.from({ length: width }, (_, i) => i);
    this.#always = columns.filter((i) => body.every((row) => trimmed(row[i]) !== ''));
    this.#longest = body.reduce((most, row) => Math.max(most, firstText(row).length), 0);
  }

  /** By the first rows below the header; undefined where they do not tell: some of them fill as few cells as a note does. */
  static of(rows: readonly Row[]): Notes | undefined {
    const usual = usualFill(rows);
    if (usual < 2) return undefined;
    const filled = rows.filter((row) => !isEmpty(row));
    const trial = new Notes(
      usual,
      filled.filter((row) => fillOf(row) > thinFill(usual) && !isTotalWord(firstText(row))),
    );
    const body = rows.slice(0, trial.endOf(rows)).filter((row) => !isEmpty(row));
    if (body.length === 0 || body.some((row) => fillOf(row) <= thinFill(usual))) return undefined;
    return new Notes(usual, body);
  }

  /** Where the last row stands that is surely one of the table: the number of rows up to it. */
  endOf(rows: readonly Row[]): number {
    let end = rows.length;
    while (end > 0 && this.#isDoubtful(rows[end - 1] ?? [])) end -= 1;
    return end;
  }

  /** Which of the last rows are notes, where those before are rows of the table. */
  among(rows: readonly Row[]): boolean[] {
    let [isApart, isBelow] = [false, false];
    return rows.map((row) => {
      if (isEmpty(row)) {
        isApart = true;
        return false;
      }
      isBelow ||= this.#isNote(row, isApart);
      return isBelow;
    });
  }

  #isDoubtful(row: Row): boolean {
    return fillOf(row) <= this.#thin || this.#isTotal(row);
  }

  /** `Total` and numbers alone, where rows always have more. */
  #isTotal(row: Row): boolean {
    const [first, ...rest] = row.map(trimmed).filter((cell) => cell !== '');
    if (first === undefined || !isTotalWord(first) || !rest.every(looksNumeric)) return false;
    return this.#always.some((i) => trimmed(row[i]) === '');
  }

  #isNote(row: Row, isApart: boolean): boolean {
    const text = firstText(row);
    if (NOTE.test(text) || this.#isTotal(row)) return true;
    if (fillOf(row) > 1) return false;
    const { characters, words } = SENTENCE;
    const isSentence = text.length > Math.max(characters, this.#longest) && text.split(/\s+/).length >= words;
    return isApart || isSentence;
  }
}
