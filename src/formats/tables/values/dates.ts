import type { Dated } from '../../../dossier/types.ts';
import type { FullYear } from '../../dates/days.ts';
import { wordedDate } from '../../dates/words.ts';
import { datedOf } from '../../draft/dates.ts';
import { type DateStyle, dayCounted, fullYearOf } from './date-style.ts';

const pad = (number: string): string => number.padStart(2, '0');
const dated = (year: string, month: string, day?: string): Dated | undefined =>
  datedOf(`${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`);

/** A year as it stands there, or the one that two digits stand for; undefined where nobody knows. */
function yearIn(digits: string, full: FullYear): string | undefined {
  if (digits.length === 4) return digits;
  const year = full(Number(digits));
  return year === undefined ? undefined : String(year);
}

/** `24/12/2024`, `12/24/2024`: only where one reading is possible, or the column shows which. */
function withSlashes(text: string, { order }: DateStyle, full: FullYear): Dated | undefined {
  const [, first = '', second = '', digits = ''] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  const year = digits === '' ? undefined : yearIn(digits, full);
  if (year === undefined) return undefined;
  if (Number(first) === Number(second)) return dated(year, first, second);
  const isDayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
  const isMonthFirst = Number(second) > 12 || (order === 'month-first' && Number(first) <= 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? dated(year, second, first) : dated(year, first, second);
}

/** `<[2001.0, 2005.0]>` and `[2001-01-01,2003-01-01)`, as Gephi's Timeset has a single interval. */
function interval(text: string): Dated | undefined {
  const [, start = '', end = ''] =
    /^<?[[(]\s*([^\s,;[\]()]+)\s*,\s*([^\s,;[\]()]+)\s*[\])]>?$/.exec(text) ?? [];
  const [from, to] = [start, end].map((part) => datedOf(part.replace(/\.0$/, '')));
  return from && to ? datedOf(`${from.edtf}/${to.edtf}`) : undefined;
}

/**
 * A date out of a table: EDTF and ISO 8601; the year first with other separators; `24.12.2024`, which is always day first; dates in
 * words; slashes where no doubt is left; short years and numbers that count days or seconds where the style of the column says so.
 * Undefined for everything else: no order of day and month and no century is guessed.
 */
export function tableDate(text: string, style: DateStyle = {}): Dated | undefined {
  if (text === '' || text.length > 100) return undefined;
  const counted = style.counted === undefined ? undefined : dayCounted(text, style.counted);
  if (counted !== undefined) return { edtf: counted };
  const bare = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (bare) return dated(bare[1] ?? '', bare[2] ?? '', bare[3]);
  const plain = datedOf(text);
  if (plain) return plain;
  const iso = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return dated(iso[1] ?? '', iso[2] ?? '', iso[3]);
  const full = fullYearOf(style);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  const year = dots ? yearIn(dots[3] ?? '', full) : undefined;
  if (dots) return year === undefined ? undefined : dated(year, dots[2] ?? '', dots[1]);
  const short = style.years && wordedDate(text, full);
  return (short ? { edtf: short } : withSlashes(text, style, full)) ?? interval(text);
}

/** Why a date cannot be read as it stands: what it leaves open, to complete '… leaves open …'. Undefined where it is none at all. */
export function leftOpen(text: string): 'day-or-month' | 'century' | undefined {
  const years = [2000, 2099] as const;
  if (tableDate(text, { order: 'day-first' })) return 'day-or-month';
  return (['day-first', 'month-first'] as const).some((order) => tableDate(text, { order, years }))
    ? 'century'
    : undefined;
}
