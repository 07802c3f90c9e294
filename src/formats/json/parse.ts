import { nestingOf } from '../../dossier/file/nesting.ts';
import { findSyntaxError } from '../../dossier/file/syntax.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Input } from '../reading/input.ts';
import { beyond } from '../reading/limits/beyond.ts';
import { withoutOddNumbers } from './numbers.ts';
import { remarkKeysTwice } from './twice.ts';

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
    value = JSON.parse(withoutOddNumbers(text, draft));
  } catch (reason) {
    return fail(syntaxFault(text, where, reason));
  }
  remarkKeysTwice(text, draft);
  return ok(value);
}

function syntaxFault(text: string, where: string, reason: unknown): Fault {
  const remark = findSyntaxError(text);
  const why = remark
    ? `It is not JSON: line ${remark.line}, column ${remark.column}. ${remark.message}`
    : `It is not JSON: ${String(reason)}`;
  return { code: 'json/syntax', where, why, ...(remark?.fix && { fix: remark.fix }) };
}
