import type { Draft } from '../draft/draft.ts';
import { changedOutside } from './strings.ts';

/** Numbers that a computer cannot hold as they are written, and Python's words for what is none. */
const ODD = /(?:^|[^\d.])\d{16}|\d[eE]\+?\d{3}|NaN|Infinity/;
const NUMBER = /-?(?:\d[\d.eE+-]*|NaN|Infinity)/g;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const READABLE = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|Infinity)$/;

/**
 * A JSON text in which numbers that would lose digits, or are none, stand as text, each with a remark at `where`: whole numbers of more than
 * 15 digits are ids nearly always. The same text where there are none.
 */
export function withoutOddNumbers(
  text: string,
  draft: Pick<Draft, 'remark'>,
  where = 'the whole file',
): string {
  if (!ODD.test(text)) return text;
  return changedOutside(text, (piece) =>
    piece.replace(NUMBER, (written) => {
      const value = Number(written);
      const exact = WHOLE.test(written) ? value === 0 || String(value) === written : Number.isFinite(value);
      if (exact || !READABLE.test(written)) return written;
      const why = Number.isFinite(value)
        ? `${written.slice(0, 40)} has more digits than a number can keep`
        : `${written.slice(0, 40)} is no number that can be kept`;
      draft.remark('number/as-text', 'note', where, `${why}; it is kept as text.`);
      return `"${written}"`;
    }),
  );
}
