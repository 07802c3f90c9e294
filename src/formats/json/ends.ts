import type { Draft } from '../draft/draft.ts';
import { idOf, sortOf } from './value.ts';

/** The ends of a tie as ids; without one of them it is left out, with a remark. */
export function endsOf(
  source: unknown,
  target: unknown,
  where: string,
  draft: Pick<Draft, 'remark'>,
): { readonly subject: string; readonly object: string } | undefined {
  const [subject, object] = [idOf(source), idOf(target)];
  if (subject !== undefined && object !== undefined) return { subject, object };
  const message = `It goes from ${worded(source)} to ${worded(target)}; without both ends it is left out.`;
  draft.remark('relation/no-end', 'warning', where, message);
  return undefined;
}

const worded = (value: unknown): string => (idOf(value) === undefined ? sortOf(value) : `“${idOf(value)}”`);
