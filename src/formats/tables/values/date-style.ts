import type { FullYear } from '../../dates/days.ts';

/** Which of two numbers around a slash is the day: as the column shows, or not known. */
export type DayOrder = 'day-first' | 'month-first' | undefined;

/** How the dates of a column are written, as far as it shows. */
export interface DateStyle {
  readonly order?: DayOrder;
  /** What its numbers count, if they are no dates: days since 1900, as spreadsheets do, or what has passed since 1970. */
  readonly counted?: 'days' | 'seconds' | 'milliseconds';
  /** The first and the last year that it writes in full: a short year between them can only be one. */
  readonly years?: readonly [first: number, last: number];
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/;

/** What columns show of the order of day and month: one date with a number above 12 at one place, and none at the other. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const places = texts.map((text) => SLASHED.exec(text));
  const day = places.some((match) => Number(match?.[1] ?? 0) > 12);
  const month = places.some((match) => Number(match?.[2] ?? 0) > 12);
  return day === month ? undefined : day ? 'day-first' : 'month-first';
}

/** A date whose numbers say nothing of their order by themselves; undefined when there is none. */
export const ambiguousIn = (texts: readonly string[]): string | undefined =>
  texts.find((text) => {
    const [, first, second] = SLASHED.exec(text) ?? [];
    return (
      first !== undefined && Number(first) !== Number(second) && Number(first) <= 12 && Number(second) <= 12
    );
  });

const DAY = 86_400_000;
/** What counts as a day of a spreadsheet: 1950 to 2099. */
const DAYS = [18_264, 73_050] as const;
/** 1973 to 2099, in milliseconds. */
const MOMENTS = [100_000_000_000, 4_102_444_800_000] as const;
const COUNTER = /^\d{5,13}(?:\.\d{1,12})?$/;
const BARE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** What columns are called that hold moments. */
const MOMENT = /time|stamp|epoch|unix|created|updated|modified|seen|(?:^|[_ -])(?:ts|at)$/i;

const within = (number: number, [least, most]: readonly [number, number]): boolean =>
  number >= least && number <= most;

const FACTORS = { seconds: 1000, milliseconds: 1 } as const;

/** The day that a number counts, as ISO text; undefined for what is no such number. */
export function dayCounted(text: string, counted: NonNullable<DateStyle['counted']>): string | undefined {
  if (!COUNTER.test(text)) return undefined;
  const number = Number(text);
  const isDays = counted === 'days';
  if (!(isDays ? within(number, DAYS) : within(number * FACTORS[counted], MOMENTS))) return undefined;
  // Day 60 of a spreadsheet is 29 February 1900, which there never was: all later days are counted from 30 December 1899.
  const time = isDays ? Date.UTC(1899, 11, 30) + Math.floor(number) * DAY : number * FACTORS[counted];
  return new Date(time).toISOString().slice(0, 10);
}

/** What the numbers of a column count: the same for all of them. Moments only where the column is called so, days not in a workbook: it says itself what is a day. */
function countedBy(texts: readonly string[], name: string, isBook: boolean): DateStyle['counted'] {
  const numbers = texts.filter((text) => COUNTER.test(text) && !BARE.test(text));
  if (numbers.length === 0) return undefined;
  const moments = MOMENT.test(name) ? (['seconds', 'milliseconds'] as const) : [];
  const units = isBook ? moments : (['days', ...moments] as const);
  return units.find((unit) => numbers.every((text) => dayCounted(text, unit) !== undefined));
}

function yearsOf(texts: readonly string[]): DateStyle['years'] {
  const years = texts.flatMap((text) => {
    const year = /(?:^|\D)(1\d{3}|20\d\d)(?!\d)/.exec(text)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

/** How the dates of a column are written, by the first of its cells; what is known of the order of day and month is given. `isBook` for workbooks. */
export function dateStyleOf(
  texts: readonly string[],
  name: string,
  { order, isBook = false }: { readonly order?: DayOrder; readonly isBook?: boolean },
): DateStyle {
  const [counted, years] = [countedBy(texts, name, isBook), yearsOf(texts)];
  return { ...(order && { order }), ...(counted && { counted }), ...(years && { years }) };
}

/** The year that two digits stand for: the only one between the years that the column writes in full. */
export function fullYearOf({ years }: DateStyle): FullYear {
  return (short) => {
    if (!years) return undefined;
    const [first, last] = years;
    const year = first + ((short - (first % 100) + 100) % 100);
    return year <= last && year + 100 > last ? year : undefined;
  };
}

/** True for a number that may count days or moments in a column of dates. */
export const mayCount = (text: string): boolean =>
  (['days', 'seconds', 'milliseconds'] as const).some((unit) => dayCounted(text, unit) !== undefined);
