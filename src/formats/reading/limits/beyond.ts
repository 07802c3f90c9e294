import type { Issue, LimitReached } from '../../../kernel/fault.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../part.ts';
import { amount } from './amounts.ts';
import { raised } from './chosen.ts';
import { type LimitId, limitOf } from './known.ts';

/** How something is beyond a limit. */
interface Beyond {
  /** What was found, given how much: `It has 700 attributes`. Without a full stop. */
  readonly found: (much: string) => string;
  /** How much was found; left out where reading stopped before that was known. */
  readonly needed?: number;
  /** What is allowed here is so many times the limit. */
  readonly times?: number;
  /** What can be done besides raising the limit. */
  readonly fix?: string;
}

/** What is to be said of something that is beyond a limit. */
interface Said {
  readonly why: string;
  readonly fix: string;
  readonly limit: LimitReached;
}

/** Says what was found, what is allowed, and how more may be. */
export function beyond(limits: Limits, id: LimitId, { found, needed, times = 1, fix }: Beyond): Said {
  const allowed = limits[id];
  const most = amount(id, allowed * times);
  const why =
    needed === undefined
      ? `${found(`more than ${most}`)}, which is the limit.`
      : `${found(amount(id, needed))}; the limit is ${most}.`;
  const wanted = needed === undefined ? undefined : Math.ceil(needed / times);
  const limit: LimitReached = { id, allowed, ...(wanted !== undefined && { needed: wanted }) };
  return { why, fix: [fix, howToAllow(limit)].filter(Boolean).join(' '), limit };
}

/** What a limit that stood in the way may be raised to. Undefined where it cannot be raised so far, or is not one of ours. */
export const wayOut = ({ id, allowed, needed }: LimitReached): number | undefined =>
  raised(id as LimitId, allowed, needed);

function howToAllow(limit: LimitReached): string {
  const { id, label, highest } = limitOf(limit.id as LimitId);
  const more = wayOut(limit);
  return more === undefined
    ? `The limit “${label}” cannot be higher than ${amount(id, highest)}.`
    : `To read it all the same, raise the limit “${label}” to ${amount(id, more)}.`;
}

/** The same as an `Unreadable`, which refuses the file. */
export function refusedBeyond(code: string, limits: Limits, id: LimitId, how: Beyond): Unreadable {
  const { why, fix, limit } = beyond(limits, id, how);
  return new Unreadable(code, why, fix, limit);
}

/** The same as a remark on what was left out or moved; `then` says what became of it, in a sentence. */
export function remarkBeyond(where: string, limits: Limits, id: LimitId, how: Beyond, then: string): Issue {
  const { why, fix, limit } = beyond(limits, id, how);
  return { severity: 'warning', where, message: `${why} ${then}`, fix, limit };
}
