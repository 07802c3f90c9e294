import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Claim } from '../../dossier/types.ts';

/** Days, both included; an open end is left out. */
export interface Spell {
  readonly start?: string;
  readonly end?: string;
}

const DAY = 86_400_000;
const [FIRST, LAST] = [Date.parse('0001-01-01'), Date.parse('9999-12-31') + DAY - 1];

/** An ISO day, or undefined outside of the years 1 to 9999, which readers of GEXF do not all accept. */
function dayOf(ms: number): string | undefined {
  return ms >= FIRST && ms <= LAST ? new Date(ms).toISOString().slice(0, 10) : undefined;
}

/** When the claims say that it happened: their intervals, those that touch or overlap made one. Undated claims add nothing. */
export function spellsOf(claims: readonly Claim[]): Spell[] {
  const intervals = claims
    .flatMap(({ when }) => (when && intervalOf(when.edtf)) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of intervals) {
    const last = merged.at(-1);
    if (last && start <= last.end + DAY) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.flatMap(({ start, end }) => {
    const [from, to] = [dayOf(start), dayOf(end)];
    return from || to ? [{ ...(from && { start: from }), ...(to && { end: to }) }] : [];
  });
}
