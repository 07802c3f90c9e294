import type { Attributes } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import { datedOf, spanOf } from '../../draft/dates.ts';
import type { XmlAttributes } from '../../xml/attributes.ts';

/** The XML attributes that say when something holds: GEXF 1.1 to 1.3, and `datefrom`, `dateto` of 1.0. */
const TIMES = ['start', 'startopen', 'end', 'endopen', 'timestamp', 'datefrom', 'dateto'] as const;
const NAMES: ReadonlySet<string> = new Set(TIMES);

/** True for the name of such an attribute. */
export const isTime = (name: string): boolean => NAMES.has(name);

/** What a file says of the time at which something holds, as it says it; by the names of the XML attributes. */
export type Times = Attributes;

/** The times among the attributes of an element; undefined when there are none. Empty ones say nothing. */
export function timesOf(attributes: XmlAttributes): Times | undefined {
  let times: Record<string, string> | undefined;
  for (let i = 0; i < attributes.size; i += 1) {
    const name = attributes.nameAt(i);
    if (!NAMES.has(name) || attributes.valueAt(i).trim() === '') continue;
    times ??= {};
    times[name] = attributes.valueAt(i);
  }
  return times;
}

const INFINITE = /^[+-]?inf(?:inity)?$/i;
const YEAR = /^([12]\d{3})(?:\.0*)?$/;
/** A day with a zone, which EDTF has not. */
const ZONED = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d)$/;

/** A time as EDTF: a date, a timestamp as its day, a whole number between 1000 and 2999 as a year. Empty for an open end. */
function edtfOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (INFINITE.test(trimmed)) return '';
  const year = YEAR.exec(trimmed)?.[1];
  return year ?? datedOf(ZONED.exec(trimmed)?.[1] ?? trimmed)?.edtf;
}

/** When something holds, out of its times. */
export interface Held {
  /** Undefined where nothing of it can be read as a date, or it is open on both sides. */
  readonly edtf: string | undefined;
  /** What of it the date does not say: times of day, numbers that are no years, ends that are not included. */
  readonly rest: Times | undefined;
  /** True when something of it cannot be read as a date. */
  readonly unread: boolean;
}

/** Reads times as a date. */
export function heldOf(times: Times): Held {
  const text = (...names: (typeof TIMES)[number][]): string | undefined =>
    names.map((name) => times[name]).find((value) => typeof value === 'string') as string | undefined;
  const stamp = text('timestamp');
  const ends =
    stamp === undefined
      ? [text('start', 'startopen', 'datefrom'), text('end', 'endopen', 'dateto')]
      : [stamp];
  const read = ends.map((end) => (end === undefined ? '' : edtfOf(end)));
  const [from, to] = read;
  const dated =
    stamp === undefined ? spanOf(from || undefined, to || undefined) : from ? { edtf: from } : undefined;
  const readable =
    read.every((end) => end !== undefined) && (dated !== undefined || read.every((end) => end === ''));
  const said = new Set(read);
  const rest = Object.entries(times).filter(
    ([name, value]) => !readable || name.endsWith('open') || !said.has(plain(String(value))),
  );
  return { edtf: dated?.edtf, rest: attributesOf(rest), unread: !readable };
}

/** A time that EDTF says in other words: a year with a decimal point, an end that is open. */
const plain = (text: string): string =>
  INFINITE.test(text.trim()) ? '' : (YEAR.exec(text.trim())?.[1] ?? text.trim());

/** Several times as one date: all of them, as ISO 8601-2 writes a set. */
export function together(dates: readonly string[]): string | undefined {
  const [only, ...more] = new Set(dates);
  if (more.length === 0 || only === undefined) return only;
  return `{${[only, ...more]
    .map((edtf) =>
      edtf
        .replace(/^\.\.\//, '..')
        .replace(/\/\.\.$/, '..')
        .replace('/', '..'),
    )
    .join(',')}}`;
}

/** Times in short, as 1.3 writes them: `<[2001, 2003] [2005, 2006]>` for intervals, `<[2001, 2003]>` for points in time. Undefined for other text. */
export function listedTimes(name: 'intervals' | 'timestamps', text: string): Times[] | undefined {
  const groups = text.match(/\[[^[\]]*\]/g) ?? [];
  const parts = groups.map((group) =>
    group
      .slice(1, -1)
      .split(',')
      .map((part) => part.trim().replace(/^["']|["']$/g, '')),
  );
  if (parts.length === 0 || parts.flat().includes('')) return undefined;
  if (name === 'timestamps') return parts.flat().map((timestamp) => ({ timestamp }));
  if (parts.some(({ length }) => length !== 2)) return undefined;
  return parts.map(([start = '', end = '']) => ({ start, end }));
}
