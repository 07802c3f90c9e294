import { nestingOf } from '../../dossier/file/nesting.ts';
import { findSyntaxError } from '../../dossier/file/syntax.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Input } from '../reading/input.ts';
import { beyond } from '../reading/limits/beyond.ts';
import { changedOutside } from './strings.ts';
import { remarkKeysTwice } from './twice.ts';

/** Numbers that a computer cannot hold as they are written, and Python's words for what is none. */
const ODD = /(?:^|[^\d.])\d{16}|\d[eE]\+?\d{3}|NaN|Infinity/;
const NUMBER = /-?(?:\d[\d.eE+-]*|NaN|Infinity)/g;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const READABLE = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|Infinity)$/;

/**
 * Reads a whole JSON text. Whole numbers of more than 15 digits are ids nearly always: they are kept as text, as are `NaN` and
 * `Infinity`, which Python writes, with a remark. Keys that an object has twice are remarked. Faults: `json/nesting`, `json/syntax` with
 * line and column. Throws what {@link Input.wholeText} throws.
 */
export async function parseJson(input: Input, draft: Pick<Draft, 'remark'>): Promise<Result<unknown>> {
  const where = input.part.name;
  const text = await input.wholeText();
  const needed = nestingOf(text);
  if (needed > input.limits.depth) {
    const found = (much: string): string => `It nests ${much} deep`;
    const how = { found, needed, fix: 'Check what made the file.' };
    return fail({ code: 'json/nesting', where, ...beyond(input.limits, 'depth', how) });
  }
  let value: unknown;
  try {
    value = JSON.parse(ODD.test(text) ? mended(text, draft) : text);
  } catch (reason) {
    return fail(syntaxFault(text, where, reason));
  }
  remarkKeysTwice(text, draft);
  return ok(value);
}

function mended(text: string, draft: Pick<Draft, 'remark'>): string {
  return changedOutside(text, (piece) =>
    piece.replace(NUMBER, (written) => {
      const value = Number(written);
      const exact = WHOLE.test(written) ? value === 0 || String(value) === written : Number.isFinite(value);
      if (exact || !READABLE.test(written)) return written;
      const why = Number.isFinite(value)
        ? `${written.slice(0, 40)} has more digits than a number can keep`
        : `${written.slice(0, 40)} is no number that can be kept`;
      draft.remark('number/as-text', 'note', 'the whole file', `${why}; it is kept as text.`);
      return `"${written}"`;
    }),
  );
}

function syntaxFault(text: string, where: string, reason: unknown): Fault {
  const remark = findSyntaxError(text);
  const why = remark
    ? `It is not JSON: line ${remark.line}, column ${remark.column}. ${remark.message}`
    : `It is not JSON: ${String(reason)}`;
  return { code: 'json/syntax', where, why, ...(remark?.fix && { fix: remark.fix }) };
}
