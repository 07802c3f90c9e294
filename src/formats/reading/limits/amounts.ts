import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Limit, type LimitId, limitOf } from './known.ts';

/** Units of bytes as they are written, the largest first; decimal, as file managers and disks count. */
const UNITS = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const;

/** Units that are read, in lower case: also the binary ones. */
const READABLE: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['byte', 1],
  ['bytes', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
]);

/** Words that may stand behind a number for a million or a thousand of what is counted. */
const MANY: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['thousand', 1e3],
  ['million', 1e6],
]);

const grouped = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });

/** A value of a limit for a field or the command line, which `parsedAmount` reads as the very same: `2 GB`, `1,000`. */
export function writtenAmount({ unit }: Limit, value: number): string {
  if (unit !== 'bytes') return grouped(value);
  const [name, size] =
    UNITS.find(([, one]) => value >= one && (value / one) * 1000 === Math.round((value / one) * 1000)) ?? [];
  return name === undefined || size === undefined
    ? `${grouped(value)} bytes`
    : `${grouped(value / size)} ${name}`;
}

/** So much of what a limit counts, in words: `2 GB`, `1,000 characters`. What is not exact is rounded up, so that it never seems to be within. */
export function amount(id: LimitId, value: number): string {
  const { unit, what } = limitOf(id);
  const [name, size] = (unit === 'bytes' && UNITS.find(([, one]) => value >= one)) || [];
  if (name !== undefined && size !== undefined)
    return `${grouped(Math.ceil((value / size) * 10) / 10)} ${name}`;
  return `${grouped(value)} ${what[value === 1 ? 0 : 1]}`;
}

const SHAPE = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/;

/**
 * A value as a person types it: `2 GB`, `1.5GiB` or `1000` for bytes, `1,000` or `2 million` for what is counted. Faults: `limit/unreadable`,
 * `limit/out-of-range`.
 */
export function parsedAmount(limit: Limit, text: string): Result<number> {
  const { label, unit, lowest, highest } = limit;
  const [, digits, word = ''] =
    SHAPE.exec(
      text
        .trim()
        .toLowerCase()
        .replace(/(?<=\d),(?=\d{3})/g, ''),
    ) ?? [];
  const size = (unit === 'bytes' ? READABLE : MANY).get(word);
  const [least, most] = [writtenAmount(limit, lowest), writtenAmount(limit, highest)];
  const fix = `Write ${unit === 'bytes' ? `a size such as ${writtenAmount(limit, limit.usual)}` : 'a whole number'}, from ${least} to ${most}.`;
  if (digits === undefined || size === undefined)
    return fail({
      code: 'limit/unreadable',
      where: label,
      why: `“${text.slice(0, 40)}” is no ${unit === 'bytes' ? 'size' : 'number'}.`,
      fix,
    });
  const value = Math.round(Number(digits) * size * 1000) / 1000;
  if (value < lowest || value > highest || !Number.isInteger(value))
    return fail({
      code: 'limit/out-of-range',
      where: label,
      why: `It cannot be ${text.trim().slice(0, 40)}.`,
      fix,
    });
  return ok(value);
}
