import { monthOf, saysNothing } from './names.ts';

/** The year that two digits stand for, where that is plain. */
export type FullYear = (short: number) => number | undefined;

const pad = (part: number | string): string => String(part).padStart(2, '0');

const CJK = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号])?)?$/;
const WEEKDAY_CJK = /[(（][월화수목금토일月火水木金土日][)）]/;
const TIME =
  /(?:^|[ t])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|cet|cest|est|edt|pst|pdt|msk|kst))?(?: ?[+-]\d{2}:?\d{2})?(?: \([^)]*\))?(?= |$)/;
const NUMBER = /^(\d{1,2})(?:st|nd|rd|th|er|º|°|-?го|-?е)?$/;

interface Part {
  /** D: a number that can be a day or a short year. M: a month. Y: a year. y: a short year that says so. */
  readonly sort: 'D' | 'M' | 'Y' | 'y';
  readonly value: number;
}

function partOf(word: string): Part | undefined {
  if (/^\d{4}$/.test(word)) return { sort: 'Y', value: Number(word) };
  const day = NUMBER.exec(word)?.[1];
  if (day !== undefined) return { sort: 'D', value: Number(day) };
  const short = /^['’](\d\d)$/.exec(word)?.[1];
  if (short !== undefined) return { sort: 'y', value: Number(short) };
  const month = monthOf(word);
  return month === undefined ? undefined : { sort: 'M', value: month };
}

/** The parts of a date in their order; undefined where something else stands there, too. */
function partsOf(text: string): readonly Part[] | undefined {
  const words = text.split(/[ ,.\-–—/]+/).filter((word) => word !== '' && !saysNothing(word));
  if (words.length < 2 || words.length > 6) return undefined;
  const parts = words.map(partOf).filter((part) => part !== undefined);
  return parts.length === words.length ? parts : undefined;
}

const day = (year: number, month: number, of?: number): string =>
  `${year}-${pad(month)}${of === undefined ? '' : `-${pad(of)}`}`;

/** One date, by the order of its parts. */
function single(sorts: string, values: readonly number[], full: FullYear): string | undefined {
  const [a = 0, b = 0, c = 0] = values;
  if (sorts === 'DMY') return day(c, b, a);
  if (sorts === 'MDY') return day(c, a, b);
  if (sorts === 'YMD') return day(a, b, c);
  if (sorts === 'MY') return day(b, a);
  if (sorts === 'YM') return day(a, b);
  const isShort = sorts === 'DMD' || sorts === 'DMy' || sorts === 'MDD' || sorts === 'MDy';
  // 'Feb 87' has no other reading, 'Feb 10' may be a day.
  const isMonth = sorts === 'My' || (sorts === 'MD' && b > 31);
  const year = isShort || isMonth ? full(isShort ? c : b) : undefined;
  if (year === undefined) return undefined;
  return isMonth ? day(year, a) : sorts.startsWith('D') ? day(year, b, a) : day(year, a, b);
}

/** A span whose year, or month and year, stands only once: `10–12 February 2024`, `Jan–Mar 2024`. */
function shared(sorts: string, values: readonly number[]): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = values;
  if (sorts === 'DDMY') return `${day(d, c, a)}/${day(d, c, b)}`;
  if (sorts === 'MDDY') return `${day(d, a, b)}/${day(d, a, c)}`;
  if (sorts === 'MMY') return `${day(c, a)}/${day(c, b)}`;
  if (sorts === 'DMDMY') return `${day(e, b, a)}/${day(e, d, c)}`;
  if (sorts === 'MDMDY') return `${day(e, a, b)}/${day(e, c, d)}`;
  return undefined;
}

/**
 * A day or a month with its name, in any usual order, or with the signs of Korean, Chinese and Japanese; a time beside it says nothing.
 * Text comes in lower case, with single spaces.
 */
export function namedDay(text: string, full: FullYear): string | undefined {
  const plain = text.replace(WEEKDAY_CJK, '').replace(TIME, '').trim();
  const [, year, month, of] = CJK.exec(plain) ?? [];
  if (year !== undefined)
    return [year, ...[month, of].flatMap((part) => (part ? [pad(part)] : []))].join('-');
  const dashed = plain.replace(/ (?:to|bis|until|through) /g, '-');
  const parts = partsOf(dashed);
  if (!parts) return undefined;
  const [sorts, values] = [parts.map(({ sort }) => sort).join(''), parts.map(({ value }) => value)];
  return single(sorts, values, full) ?? (/[-–—/]/.test(dashed) ? shared(sorts, values) : undefined);
}
