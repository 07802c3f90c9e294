import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../src/dossier/evidence/dates.ts';
import { wordedDate } from '../../src/formats/dates/words.ts';
import { datedOf, spanOf } from '../../src/formats/draft/dates.ts';
import { readText } from '../support/reading.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('A date in words', () => {
  it.each([
    ['Winter 2019', '2019-24'],
    ['winter of 2019/20', '2019-24'],
    ['im Herbst 2022', '2022-23'],
    ['весной 2022 года', '2022-21'],
    ['2024년 봄', '2024-21'],
    ['Q3 2024', '2024-35'],
    ['2024-Q3', '2024-35'],
    ['third quarter of 2024', '2024-35'],
    ['2024년 3분기', '2024-35'],
    ['H2 2024', '2024-41'],
    ['10-Feb-1987', '1987-02-10'],
    ['February 10, 1987', '1987-02-10'],
    ['the 10th of February, 1987', '1987-02-10'],
    ['10. Februar 1987', '1987-02-10'],
    ['10 février 1987', '1987-02-10'],
    ['10 de febrero de 1987', '1987-02-10'],
    ['10 февраля 2024', '2024-02-10'],
    ['3 березня 2022 року', '2022-03-03'],
    ['2024년 10월 5일', '2024-10-05'],
    ['2024년 10월 5일(토)', '2024-10-05'],
    ['2024年10月5日', '2024-10-05'],
    ['２０２４年１０月', '2024-10'],
    ['Mon, 10 Feb 1987 14:00:00 GMT', '1987-02-10'],
    ['Mon Feb 10 14:00:00 +0000 1987', '1987-02-10'],
    ['c. 1990', '1990~'],
    ['circa March 2010', '2010-03~'],
    ['2024년 10월경', '2024-10~'],
    ['probably 1990', '1990?'],
    ['early 2023', '2023'],
    ['mid-October 2024', '2024-10'],
    ['Ende 2023', '2023'],
    ['mid-1990s', '199X'],
    ['2010s', '201X'],
    ['1990-е', '199X'],
    ['1900s', '19XX'],
    ['19th century', '1801/1900'],
    ['XIX век', '1801/1900'],
    ['late nineteenth century', '1801/1900'],
    ['before 2010', '../2010'],
    ['since March 2010', '2010-03/..'],
    ['2024년 10월 이후', '2024-10/..'],
    ['between 2010 and 2012', '2010/2012'],
    ['Jan 2010 – March 2011', '2010-01/2011-03'],
    ['2010-2012', '2010/2012'],
    ['1998/99', '1998/1999'],
    ['10–12 February 2024', '2024-02-10/2024-02-12'],
    ['28 Feb – 3 Mar 2024', '2024-02-28/2024-03-03'],
  ])('%j is %j, with its words', (text, edtf) => {
    expect(datedOf(text)).toEqual({ edtf, words: text });
  });

  it.each([
    '10-Feb-87',
    '3Q24',
    'Feb 10',
    'May',
    '31 February 2024',
    '03/04/2024',
    'FY2024',
    'not before 2010',
    'Summer 1944 or 1945',
    'soon',
    'mix',
    '12:30',
    '45678',
    '1st century',
    '',
  ])('%j has no one reading', (text) => {
    expect(datedOf(text)).toBeUndefined();
  });

  it('has a short year where it is plain which is meant', () => {
    const full = (short: number): number => 1900 + short;
    expect(wordedDate('10-Feb-87', full)).toBe('1987-02-10');
    expect(wordedDate("Feb '87", full)).toBe('1987-02');
    expect(wordedDate('Feb-87', full)).toBe('1987-02');
    expect(wordedDate('Feb-10', full)).toBeUndefined();
  });

  it('is never sharper than the days that it names', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    const before = fc.constantFrom('', 'early ', 'mid-', 'c. ', 'late ', 'before ', 'after ', 'probably ');
    const date = fc.date({
      min: new Date(Date.UTC(1000, 0)),
      max: new Date(Date.UTC(2900, 0)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(before, date, fc.boolean(), (words, day, withDay) => {
        const [month, year] = [months[day.getUTCMonth()], day.getUTCFullYear()];
        const text = `${words}${withDay ? `${day.getUTCDate()} ` : ''}${month} ${year}`;
        const interval = intervalOf(datedOf(text)?.edtf ?? '');
        const start = Date.UTC(year, day.getUTCMonth(), withDay ? day.getUTCDate() : 1);
        expect(interval?.start).toBeLessThanOrEqual(start);
        expect(interval?.end).toBeGreaterThanOrEqual(withDay ? start + DAY - 1 : start + 28 * DAY - 1);
      }),
    );
  });

  it('is read or not, whatever stands there', () => {
    const piece = fc.constantFrom(
      '2024',
      '10',
      '년',
      'feb',
      ' ',
      '-',
      '–',
      'to ',
      'early ',
      'c.',
      '(',
      '~',
      "'87",
      'xix',
      ':',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const dated = datedOf(pieces.join(''));
        if (dated) expect(intervalOf(dated.edtf)).toBeDefined();
      }),
    );
  });
});

describe('A span', () => {
  it('begins where its first date begins and ends where its last one ends, with the words of both', () => {
    expect(spanOf('19th century', 'March 1950')).toEqual({
      edtf: '1801/1950-03',
      words: '19th century – March 1950',
    });
    expect(spanOf('after 2010', '2012')).toEqual({ edtf: '2010/2012', words: 'after 2010 – 2012' });
    expect(spanOf('2010', '2012')).toEqual({ edtf: '2010/2012' });
    expect(spanOf('2012', 'before 2010')).toBeUndefined();
  });
});

it('A network in JSON has dates in words, which no attribute repeats', async () => {
  const graph = {
    nodes: [{ id: 'a', date: 'Winter 2019' }, { id: 'b' }],
    links: [{ source: 'a', target: 'b', start: 'early 2020', end: 'Q3 2024' }],
  };
  const { dossier } = await readText('graph.json', JSON.stringify(graph));
  expect(dossier.entities.get('a')).toEqual({
    id: 'a',
    kind: 'entity',
    name: 'a',
    when: { edtf: '2019-24', words: 'Winter 2019' },
  });
  const [claim] = [...dossier.claims.values()];
  expect(claim?.when).toEqual({ edtf: '2020/2024-35', words: 'early 2020 – Q3 2024' });
  expect(claim?.attributes).toBeUndefined();
});
