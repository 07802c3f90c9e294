import { nearest } from '../../dossier/file/nearest.ts';
import { amount, parsedAmount, writtenAmount } from '../../formats/reading/limits/amounts.ts';
import { wayOut } from '../../formats/reading/limits/beyond.ts';
import { limitsWith } from '../../formats/reading/limits/chosen.ts';
import { KNOWN_LIMITS, type Limit, limitNamed } from '../../formats/reading/limits/known.ts';
import type { Limits } from '../../formats/reading/limits.ts';
import type { LimitReached } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Outcome } from '../outcome.ts';

const ALL = KNOWN_LIMITS.map(({ id }) => id).join(', ');

const refuse = (why: string, fix: string): Result<never> =>
  fail({ code: 'cli/usage', where: '--limit', why, fix });

/** A value as it is typed in a terminal, where spaces would cut it in two: `1GB`. */
const typed = (limit: Limit, value: number): string => writtenAmount(limit, value).replace(/[ ,]/g, '');

/** The limits of a command line: the usual ones but for those that `--limit` names, such as `bytes=2GB`. Fault: `cli/usage`. */
export function limitsFrom(given: readonly string[]): Result<Limits> {
  const chosen: Record<string, number> = {};
  for (const text of given) {
    const [id = '', value = ''] = text.split(/=(.*)/s);
    const limit = limitNamed(id.trim());
    if (!limit) {
      const ids = KNOWN_LIMITS.map((one) => one.id);
      const meant = nearest(id, ids);
      return refuse(
        `There is no limit “${id.slice(0, 40)}”.`,
        `${meant ? `Did you mean “${meant}”? ` : ''}These can be set: ${ALL}.`,
      );
    }
    const parsed = parsedAmount(limit, value);
    if (!parsed.ok)
      return refuse(`${limit.id}: ${parsed.fault.why}`, parsed.fault.fix ?? 'See throughline --help.');
    chosen[limit.id] = parsed.value;
  }
  return ok(limitsWith(chosen));
}

function hinted<T extends { readonly fix?: string; readonly limit?: LimitReached }>(said: T): T {
  const limit = said.limit && limitNamed(said.limit.id);
  const more = said.limit && wayOut(said.limit);
  if (!limit || more === undefined) return said;
  const option = `Here: --limit ${limit.id}=${typed(limit, more)}`;
  return { ...said, fix: said.fix === undefined ? option : `${said.fix} ${option}` };
}

/** The same outcome, in which all that a limit refused or left out says how to allow more at the command line. */
export const withOptions = (outcome: Outcome): Outcome => ({
  ...outcome,
  ...(outcome.issues && { issues: outcome.issues.map(hinted) }),
  ...(outcome.fault && { fault: hinted(outcome.fault) }),
});

/** The limits for the help: their ids, what is allowed unless somebody asks for more, what is possible, and what they are. */
export const limitLines = (): string[] =>
  KNOWN_LIMITS.map((limit) => {
    const { id, label, usual, lowest, highest, explains } = limit;
    const range = `${typed(limit, lowest)} to ${typed(limit, highest)}`;
    return `    ${id.padEnd(12)}${amount(id, usual)}; ${range}. ${label}. ${explains}`;
  });
