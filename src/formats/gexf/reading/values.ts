import { asNumber } from '../../json/fields/fields.ts';
import { yesOrNo } from '../../text.ts';

/** A value of a field: one, or a list of them. */
export type Value = string | number | boolean | readonly (string | number | boolean)[];

type Scalar = string | number | boolean;
type Sort = 'text' | 'number' | 'exact' | 'yes-no';

const SORTS: ReadonlyMap<string, Sort> = new Map([
  ['string', 'text'],
  ['anyuri', 'text'],
  ['char', 'text'],
  ['character', 'text'],
  ['boolean', 'yes-no'],
  ['byte', 'exact'],
  ['short', 'exact'],
  ['integer', 'exact'],
  ['int', 'exact'],
  ['long', 'exact'],
  ['biginteger', 'exact'],
  ['float', 'number'],
  ['double', 'number'],
  ['bigdecimal', 'exact'],
]);

/** The type of a field: of its values, or of those in its lists. */
export interface ValueType {
  readonly sort: Sort;
  readonly list: boolean;
}

/** A type as `<attribute type>` names it (https://gexf.net/data.html); undefined for an unknown one. */
export function valueTypeOf(name: string): ValueType | undefined {
  const word = name.trim().toLowerCase();
  const list = word.startsWith('list');
  const sort = SORTS.get(list ? word.slice('list'.length) : word);
  return sort && { sort, list };
}

const NOT_FINITE = /^\s*[+-]?(?:INF|Infinity|NaN)\s*$/i;
/** Numbers with more signs than these may be rounded. */
const EXACT = 15;

/** A number, or its text where that says more than a number can. */
function numeric(text: string, exact: boolean): Scalar | undefined {
  const number = asNumber(text);
  if (number === undefined)
    return NOT_FINITE.test(text) || Math.abs(Number(text)) === Infinity ? text.trim() : undefined;
  return !exact || Number.isSafeInteger(number) || text.trim().length <= EXACT ? number : text.trim();
}

function scalarOf(sort: Sort, text: string): Scalar | undefined {
  if (sort === 'text') return text;
  return sort === 'yes-no' ? yesOrNo(text) : numeric(text, sort === 'exact');
}

/** Makes a value of a type out of its text; undefined where the text is not of the type. */
export function typedValue({ sort, list }: ValueType, text: string): Value | undefined {
  if (!list) return scalarOf(sort, text);
  const values = listOf(text).map((one) => scalarOf(sort, one));
  return values.some((value) => value === undefined) ? undefined : (values as Scalar[]);
}

/** The texts of a list: `[a, "b, c"]` as Gephi writes it, `a|b` as the primer has it, or `a, b` or `a;b`. */
export function listOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '[]') return [];
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) return pieces(trimmed.slice(1, -1));
  const mark = ['|', ';', ','].find((sign) => trimmed.includes(sign));
  return mark === undefined ? [trimmed] : trimmed.split(mark).map((piece) => piece.trim());
}

/** Pieces between commas; those in quotation marks may hold commas, and a backslash takes the next sign as it is. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let [piece, quote, quoted] = ['', '', false];
  const end = (): void => {
    found.push(quoted ? piece : piece.trim());
    [piece, quoted] = ['', false];
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\\' && i + 1 < text.length) {
      i += 1;
      piece += text.charAt(i);
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      else piece += sign;
    } else if ((sign === '"' || sign === "'") && piece.trim() === '') {
      [piece, quote, quoted] = ['', sign, true];
    } else if (sign === ',') end();
    else if (!quoted || sign.trim() !== '') piece += sign;
  }
  end();
  return found;
}
