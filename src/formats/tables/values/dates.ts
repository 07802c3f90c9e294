import type { Dated } from '../../../dossier/types.ts';
import { datedOf } from '../../draft/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTH =
  /^(?:january|february|march|april|may|june|july|august|sept?(?:ember)?|october|november|december)$/;

/** Which of two numbers around a slash is the day: as the column shows, or not known. */
export type DayOrder = 'day-first' | 'month-first' | undefined;

const pad = (number: string): string => number.padStart(2, '0');
const dated = (year: string, month: string, day?: string): Dated | undefined =>
  datedOf(`${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`);

function monthOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  const number = MONTHS.indexOf(lower.slice(0, 3)) + 1;
  return number > 0 && (lower.length === 3 || LONG_MONTH.test(lower)) ? String(number) : undefined;
}

/** `23-MAR-2006`, `23 March 2006`, `March 23, 2006`, `Mar 2006`. */
function withWord(text: string): Dated | undefined {
  const dayFirst = /^(\d{1,2})[-. ]+([A-Za-z]+)[-., ]+(\d{4})$/.exec(text);
  const dayLast = /^([A-Za-z]+)[. ]+(?:(\d{1,2}),? +)?(\d{4})$/.exec(text);
  const [day, word = '', year = ''] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [dayLast?.[2], dayLast?.[1], dayLast?.[3]];
  const month = monthOf(word);
  return month === undefined ? undefined : dated(year, month, day);
}

/** `24/12/2024`, `12/24/2024`: only where one reading is possible, or the column shows which. */
function withSlashes(text: string, order: DayOrder): Dated | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/.exec(text) ?? [];
  const isDayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
  const isMonthFirst = Number(second) > 12 || (order === 'month-first' && Number(first) <= 12);
  if (first === second && first !== '') return dated(year, first, second);
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
 * A date out of a table: EDTF and ISO 8601; the year first with other separators; `24.12.2024`, which is always day first; months as
 * English words; slashes where no doubt is left. Undefined for everything else: no order of day and month is guessed.
 */
export function tableDate(text: string, order?: DayOrder): Dated | undefined {
  if (text === '' || text.length > 100) return undefined;
  const bare = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (bare) return dated(bare[1] ?? '', bare[2] ?? '', bare[3]);
  const plain = datedOf(text);
  if (plain) return plain;
  const iso = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return dated(iso[1] ?? '', iso[2] ?? '', iso[3]);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dots) return dated(dots[3] ?? '', dots[2] ?? '', dots[1]);
  return withWord(text) ?? withSlashes(text, order) ?? interval(text);
}

/** What a column shows of the order of day and month: one date with a number above 12 at one place, and none at the other. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const places = texts.map((text) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(text));
  const day = places.some((match) => Number(match?.[1] ?? 0) > 12);
  const month = places.some((match) => Number(match?.[2] ?? 0) > 12);
  return day === month ? undefined : day ? 'day-first' : 'month-first';
}
