/** What stands before decimals in a column: as it shows, or not known. */
export type DecimalMark = '.' | ',' | undefined;

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
const SPACED = /^[-+]?\d{1,3}(?:[ '’\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;
const GROUPED = {
  '.': /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  ',': /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
};
const DECIMAL_COMMA = /^[-+]?\d+,\d+$/;
/** `1,234` and `1.234`: one thing with a decimal mark, another with groups of thousands. No group begins with a zero. */
const DOUBTFUL = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

const finite = (text: string): number | undefined => {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/** The decimal mark that a number shows by itself. */
function markOf(text: string): DecimalMark {
  if (DOUBTFUL.test(text)) return undefined;
  if (GROUPED['.'].test(text)) return '.';
  if (GROUPED[','].test(text) || DECIMAL_COMMA.test(text)) return ',';
  return /^[-+]?\d*\.\d+$/.test(text) ? '.' : undefined;
}

/** True for a number of which nobody can tell by itself what stands before its decimals. */
export const isDoubtful = (text: string): boolean => DOUBTFUL.test(text);

/** True for a whole number in groups of three digits, as some codes are written, too. */
export const isGrouped = (text: string): boolean =>
  /^[-+]?[1-9]\d{0,2}(?:([.,' ’\u00A0\u202F])\d{3})(?:\1\d{3})*$/.test(text);

/** The decimal marks that the numbers of a column show. */
export const marksIn = (texts: readonly string[]): ReadonlySet<'.' | ','> =>
  new Set(texts.map(markOf).filter((mark) => mark !== undefined));

/** The decimal mark that the numbers of a column agree on, as far as they show one. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  const [mark, ...more] = marksIn(texts);
  return more.length === 0 ? mark : undefined;
}

/** A number as people write it, only where there is no doubt what it is: `1,234` is one only in a column that shows its decimal mark. */
export function numberIn(text: string, mark: DecimalMark): number | undefined {
  if (text === '' || text.length > 60) return undefined;
  if (SPACED.test(text)) return finite(text.replace(/[ '’\u00A0\u202F]/g, '').replace(',', '.'));
  const comma = text.includes(',');
  // A single point is a decimal mark everywhere but in a column with decimal commas.
  if (!comma && PLAIN.test(text) && !(mark === ',' && DOUBTFUL.test(text))) return finite(text);
  const own = markOf(text) ?? (DOUBTFUL.test(text) ? mark : undefined);
  if (own === '.' && GROUPED['.'].test(text)) return finite(text.replaceAll(',', ''));
  if (own === ',' && (GROUPED[','].test(text) || DECIMAL_COMMA.test(text)))
    return finite(text.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

const MONEY = /^(?:([$€£¥₩₽₴%])\s?)?([-+]?[\d.,'’ \u00A0\u202F]*\d(?:[eE][-+]?\d+)?)(?:\s?([$€£¥₩₽₴%]))?$/;

/** A number and the sign of a currency or of percent beside it. */
export function amountIn(
  text: string,
  mark: DecimalMark,
): { readonly number: number; readonly sign?: string } | undefined {
  if (text.length > 60) return undefined;
  const [, before, digits = '', after] = MONEY.exec(text) ?? [];
  if (before !== undefined && after !== undefined) return undefined;
  const number = numberIn(digits, mark);
  const sign = before ?? after;
  return number === undefined ? undefined : { number, ...(sign !== undefined && { sign }) };
}
