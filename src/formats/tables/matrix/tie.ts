import { type Cell, trimmed } from '../cell.ts';
import { amountIn, type DecimalMark } from '../values/numbers.ts';

/** What a cell of a matrix says: no tie, or one with a number, a word, or nothing more. */
export interface MatrixTie {
  readonly isTie: boolean;
  /** As a number; as the cell has it where no number can be read. */
  readonly weight?: number | string;
  readonly word?: string;
}

/** What stands for an empty cell, or says no. */
const NONE = /^(?:[-–—.·]+|#?n\/?a|nan|null|none|nil|false|no|nein|non)$/i;
/** What says no more than that there is a tie. */
const MARK = /^(?:x|×|✓|✔|✗|true|yes|y|ja|oui|да|\*+|[•●])$/i;
const DIGIT = /^[-+]?[\d.,'’ \u00A0\u202F]*\d(?:[eE][-+]?\d+)?$/;

const NO_TIE: MatrixTie = { isTie: false };

/** True for a cell as matrices have them: empty, a number, or a mark. */
export const isMatrixCell = (cell: Cell | undefined): boolean => {
  const text = trimmed(cell);
  return text === '' || DIGIT.test(text) || NONE.test(text) || MARK.test(text);
};

/** True for text that is taken as empty. */
export const saysNone = (text: string): boolean => NONE.test(text);

/** Reads a cell: a tie is where it is neither empty nor 0. */
export function tieIn(cell: Cell | undefined, mark: DecimalMark): MatrixTie {
  const text = trimmed(cell);
  if (text === '' || NONE.test(text)) return NO_TIE;
  if (MARK.test(text)) return { isTie: true };
  const amount = typeof cell === 'number' ? { number: cell } : amountIn(text, mark);
  if (amount) return amount.number === 0 ? NO_TIE : { isTie: true, weight: amount.number };
  return DIGIT.test(text) ? { isTie: true, weight: text } : { isTie: true, word: text };
}

/** Where numbers are sums, they differ from what is added by no more than rounding does. */
export const isSum = (sum: number, of: number): boolean =>
  Math.abs(sum - of) <= 1e-6 * Math.max(1, Math.abs(of));
