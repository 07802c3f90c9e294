import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { dateInWords, intervalOf } from '../../../src/dossier/evidence/dates.ts';

const days = (edtf: string): [string, string] | undefined => {
  const interval = intervalOf(edtf);
  const day = (ms: number): string =>
    Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : String(ms);
  return interval && [day(interval.start), day(interval.end)];
};

describe('The interval of a date', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-10-08', '2024-10-08', '2024-10-08'],
    ['2024-10~', '2024-10-01', '2024-10-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-10/..', '2024-10-01', 'Infinity'],
    ['../2024', '-Infinity', '2024-12-31'],
    ['/2024', '-Infinity', '2024-12-31'],
    ['2024/', '2024-01-01', 'Infinity'],
    ['../..', '-Infinity', 'Infinity'],
    ['2024-23', '2024-09-01', '2024-12-21'],
    ['2024-24', '2024-12-01', '2025-03-20'],
    ['2024-29', '2024-09-01', '2024-12-21'],
    ['2024-34', '2024-04-01', '2024-06-30'],
    ['2024-39', '2024-09-01', '2024-12-31'],
    ['2024-40', '2024-01-01', '2024-06-30'],
    ['2024-23~', '2024-09-01', '2024-12-21'],
    ['2024-23/2025-06', '2024-09-01', '2025-06-30'],
    ['2024-23/..', '2024-09-01', 'Infinity'],
    ['{2023..2025}', '2023-01-01', '2025-12-31'],
    ['[2023, 2025-06]', '2023-01-01', '2025-06-30'],
    ['[..2023]', '-Infinity', '2023-12-31'],
  ])('%s runs from %s to %s', (edtf, start, end) => {
    expect(days(edtf)).toEqual([start, end]);
  });

  it.each([
    '',
    'last autumn',
    '2024-13',
    '2024-02-30',
    '2025/2023',
    '2025-23/2024-21',
    '2024-42',
    '[',
    '{}',
    '[x]',
    '[[2024]]',
    '2024-23/soon',
    'Y17e7',
  ])('of %j is not known', (edtf) => {
    expect(intervalOf(edtf)).toBeUndefined();
  });
});

describe('A plain date', () => {
  it('leaves open what the parser of the whole grammar says, for every day of some years and for none besides', () => {
    const read = (text: string) => {
      try {
        const { min, max } = edtf(text);
        return { start: min, end: max };
      } catch {
        return undefined;
      }
    };
    const two = (n: number): string => String(n).padStart(2, '0');
    const numbers = Array.from({ length: 33 }, (_, i) => two(i));
    for (const year of ['1000', '1900', '2000', '2023', '2024', '9999']) {
      expect(intervalOf(year)).toEqual(read(year));
      for (const month of numbers.slice(0, 20)) {
        expect(intervalOf(`${year}-${month}`)).toEqual(read(`${year}-${month}`));
        if (year < '2023') continue;
        for (const day of numbers) {
          const text = `${year}-${month}-${day}`;
          expect([text, intervalOf(text)]).toEqual([text, read(text)]);
        }
      }
    }
  });
});

describe('A date in words', () => {
  it.each([
    ['2024-10-08', '8 October 2024'],
    ['2024-10', 'October 2024'],
    ['2024-23', 'autumn 2024'],
    ['2025-06~', 'about June 2025'],
    ['2024?', 'perhaps 2024'],
    ['2025-04/..', 'from April 2025'],
    ['../2024', 'until 2024'],
    ['2024-10/2024-12', 'October 2024 to December 2024'],
    ['202X', 'the 2020s'],
    ['19XX', 'the 1900s'],
    ['2024-10-XX', 'October 2024'],
    ['2024-34', 'second quarter of 2024'],
    ['whenever', 'whenever'],
  ])('%s reads “%s”', (edtf, words) => {
    expect(dateInWords({ edtf })).toBe(words);
  });
});
