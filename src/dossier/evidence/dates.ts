import edtf from 'edtf';
import type { Dated } from '../types.ts';

/** Milliseconds since 1970 (UTC), both ends included; an open end is infinite. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** First month (0-based) and day, then last: seasons of the northern year, meteorological and astronomical together. */
const SEASONS: readonly (readonly [number, number, number, number])[] = [
  [2, 1, 5, 21],
  [5, 1, 8, 23],
  [8, 1, 11, 21],
  [11, 1, 14, 20],
];

/** What ISO 8601-2 (4.8) means by the month numbers 21 to 41: seasons, quarters, thirds and halves of a year. */
function partOfYear(code: number): readonly [number, number, number, number] | undefined {
  const months = (first: number, count: number) => [first, 1, first + count, 0] as const;
  if (code <= 28) return SEASONS[(code - 21) % 4];
  // Southern seasons are half a year later than the northern ones of the same name: spring begins in September.
  if (code <= 32) return SEASONS[(code - 29 + 2) % 4];
  if (code <= 36) return months((code - 33) * 3, 3);
  if (code <= 39) return months((code - 37) * 4, 4);
  return months((code - 40) * 6, 6);
}

/** edtf.js reads the seasons as quarters, which would put autumn into July. */
function seasonInterval(text: string): Interval | undefined {
  const match = /^(\d{4})-(2[1-9]|3\d|4[01])[?~%]?$/.exec(text);
  const season = match && partOfYear(Number(match[2]));
  if (!season) return undefined;
  const year = Number(match[1]);
  const [firstMonth, firstDay, lastMonth, lastDay] = season;
  return { start: Date.UTC(year, firstMonth, firstDay), end: Date.UTC(year, lastMonth, lastDay + 1) - 1 };
}

/** A year, a month or a day written plainly, as nearly all dates are: the general parser takes a thousand times as long. */
function plainInterval(text: string): Interval | undefined {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  const end =
    match[2] === undefined
      ? Date.UTC(year + 1, 0)
      : match[3] === undefined
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1);
  return { start: Date.UTC(year, month - 1, day), end: end - 1 };
}

function simpleInterval(text: string): Interval | undefined {
  const known = plainInterval(text) ?? seasonInterval(text);
  if (known) return known;
  try {
    // null is an end that nobody knows: as open as an open one.
    const { min, max } = edtf(text);
    if (Number.isNaN(min) || Number.isNaN(max)) return undefined;
    return { start: min ?? -Infinity, end: max ?? Infinity };
  } catch {
    return undefined;
  }
}

/** From the earliest of several dates to the latest; `..` or nothing at either end leaves it open. Undefined when one cannot be read. */
function spanOf(parts: readonly string[]): Interval | undefined {
  const open = (part: string, i: number): boolean =>
    (part === '..' || part === '') && (i === 0 || i === parts.length - 1);
  if (parts.every(open)) return undefined;
  const read = parts.map((part, i): Interval | undefined => {
    if (!open(part, i)) return simpleInterval(part);
    return i === 0 ? { start: -Infinity, end: -Infinity } : { start: Infinity, end: Infinity };
  });
  const known = read.filter((interval) => interval !== undefined);
  if (known.length < read.length) return undefined;
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  };
}

/** Reads by itself what edtf.js gets wrong: seasons, intervals that begin or end with one, and lists with ranges (`{2023..2025}`). */
function parseInterval(text: string): Interval | undefined {
  const list = /^[[{]([^[\]{}]*)[\]}]$/.exec(text)?.[1];
  if (list !== undefined) return spanOf(list.split(/,|\.\./).map((part) => part.trim()));
  const [from = '', to, ...rest] = text.split('/');
  const seasonal = to !== undefined && rest.length === 0 && (seasonInterval(from) ?? seasonInterval(to));
  if (!seasonal) return simpleInterval(text);
  const backwards = (simpleInterval(from)?.start ?? -Infinity) > (simpleInterval(to)?.end ?? Infinity);
  return backwards ? undefined : spanOf([from, to]);
}

const intervals = new Map<string, Interval | undefined>();

/** The interval that an EDTF text leaves open, or undefined when it is not EDTF that we can read. */
export function intervalOf(text: string): Interval | undefined {
  if (!intervals.has(text)) intervals.set(text, parseInterval(text));
  return intervals.get(text);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const PART_NAMES: Record<string, string> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  40: 'first half of',
  41: 'second half of',
};

function partInWords(part: string): string {
  const match = /^(-?\d{3}[\dX]|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/.exec(part);
  if (!match) return part;
  const [, year = '', month, day, mark] = match;
  const named = month && PART_NAMES[month];
  const monthName = month && MONTHS[Number(month) - 1];
  if (month && month !== 'XX' && !named && !monthName) return part;
  const yearWords = year.endsWith('XX')
    ? `the ${year.slice(0, 2)}00s`
    : year.endsWith('X')
      ? `the ${year.slice(0, 3)}0s`
      : year;
  const words = [day && day !== 'XX' ? String(Number(day)) : '', named || monthName || '', yearWords]
    .filter(Boolean)
    .join(' ');
  const doubt = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }[mark ?? ''] ?? '';
  return doubt + words;
}

/** A date in words, never sharper than it is known: 'autumn 2024', 'about June 2025', 'from April 2025'. Unknown grammar comes back as it is. */
export function dateInWords(dated: Dated): string {
  const [from = '', to] = dated.edtf.split('/');
  const open = (part: string): boolean => part === '..' || part === '';
  if (to === undefined) return partInWords(from);
  if (open(from)) return open(to) ? 'at an unknown time' : `until ${partInWords(to)}`;
  return open(to) ? `from ${partInWords(from)}` : `${partInWords(from)} to ${partInWords(to)}`;
}
