import type { Claim } from '../../dossier/types.ts';
import { spellsOf } from '../gexf/times.ts';

/** The first year that Pajek can count, for what has no beginning. */
const FIRST = 1;

/** When the claims say that it happened, in whole years as Pajek writes them: `[1990-1995,1998,2001-*]`; undefined where no claim says it. */
export function yearsOf(claims: readonly Claim[]): string | undefined {
  const spans: { from: number; to: number }[] = [];
  for (const { start, end } of spellsOf(claims)) {
    const from = start === undefined ? FIRST : Number(start.slice(0, 4));
    const to = end === undefined ? Infinity : Number(end.slice(0, 4));
    const last = spans.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  if (spans.length === 0) return undefined;
  const words = spans.map(({ from, to }) =>
    to === Infinity ? `${from}-*` : from === to ? String(from) : `${from}-${to}`,
  );
  return `[${words.join(',')}]`;
}
