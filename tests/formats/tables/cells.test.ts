import { describe, expect, it } from 'vitest';
import { countryOf } from '../../../src/formats/tables/values/countries.ts';
import { dateStyleOf, dayOrderOf } from '../../../src/formats/tables/values/date-style.ts';
import { leftOpen, tableDate } from '../../../src/formats/tables/values/dates.ts';
import { amountIn, decimalMarkOf, numberIn } from '../../../src/formats/tables/values/numbers.ts';

describe('A number', () => {
  it.each([
    ['5', 5],
    ['-0.25', -0.25],
    ['1e5', 100000],
    ['1,234,567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['12,345.67', 12345.67],
    ['12,5', 12.5],
    ['1 234', 1234],
    ['1\u202F234,5', 1234.5],
    ['1’234.5', 1234.5],
  ])('%j is read, since there is one reading', (text, number) => {
    expect(numberIn(text, undefined)).toBe(number);
  });

  it.each(['1,234', '1,23,4', '5,', 'many', '', '1.2.3', '0x10', 'Infinity', '1e999', '٣'])(
    '%j is none, or not without doubt',
    (text) => {
      expect(numberIn(text, undefined)).toBeUndefined();
    },
  );

  it('is read where its column shows what stands before decimals', () => {
    expect(decimalMarkOf(['1,234', '1,234.5'])).toBe('.');
    expect(decimalMarkOf(['1.234', '2,5'])).toBe(',');
    expect(decimalMarkOf(['1.5', '2,5'])).toBeUndefined();
    expect(numberIn('1,234', '.')).toBe(1234);
    expect(numberIn('1,234', ',')).toBe(1.234);
    expect(numberIn('1.234', ',')).toBe(1234);
    expect(numberIn('1.234', '.')).toBe(1.234);
  });

  it('may have the sign of a currency beside it', () => {
    expect(amountIn('$1,200,000', undefined)).toEqual({ number: 1200000, sign: '$' });
    expect(amountIn('12,5 €', undefined)).toEqual({ number: 12.5, sign: '€' });
    expect(amountIn('$5€', undefined)).toBeUndefined();
    expect(amountIn('5 apples', undefined)).toBeUndefined();
  });
});

describe('A date', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024-03-05T12:30:00Z', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['5.3.2024', '2024-03-05'],
    ['24/12/2024', '2024-12-24'],
    ['12/24/2024', '2024-12-24'],
    ['03/03/2024', '2024-03-03'],
    ['23-MAR-2006', '2006-03-23'],
    ['March 23, 2006', '2006-03-23'],
    ['Sept 2006', '2006-09'],
    ['2024', '2024'],
    ['2024-10~', '2024-10~'],
    ['<[2001.0, 2005.0]>', '2001/2005'],
  ])('%j is read as %s', (text, edtf) => {
    expect(tableDate(text)?.edtf).toBe(edtf);
  });

  it.each([
    '03/04/2024',
    '31/31/2024',
    '30-Feb-2024',
    'soon',
    '',
    '1:30',
    '5/3/24',
    '<[2001, 2002]; [2003, 2004]>',
  ])('%j is none, or not without doubt', (text) => {
    expect(tableDate(text)).toBeUndefined();
  });

  it('is read where its column shows the order of day and month', () => {
    expect(dayOrderOf(['03/04/2024', '13/04/2024'])).toBe('day-first');
    expect(dayOrderOf(['03/04/2024', '03/14/2024'])).toBe('month-first');
    expect(dayOrderOf(['13/04/2024', '03/14/2024'])).toBeUndefined();
    expect(tableDate('03/04/2024', { order: 'day-first' })?.edtf).toBe('2024-04-03');
    expect(tableDate('03/04/2024', { order: 'month-first' })?.edtf).toBe('2024-03-04');
  });

  it('has the century of the years that its column writes in full, where there is only one', () => {
    const style = dateStyleOf(['10-Feb-87', '11 Mar 1985', 'May 1991'], 'date', {});
    expect(style).toEqual({ years: [1985, 1991] });
    expect(tableDate('10-Feb-87', style)?.edtf).toBe('1987-02-10');
    expect(tableDate('24.12.90', style)?.edtf).toBe('1990-12-24');
    expect(tableDate('24/12/90', style)?.edtf).toBe('1990-12-24');
    expect(tableDate('10-Feb-23', style)).toBeUndefined();
    expect(tableDate('10-Feb-87', { years: [1887, 1987] })).toBeUndefined();
  });

  it('may be a number that counts days or moments, as all of its column do', () => {
    expect(dateStyleOf(['45678', '2024-01-01'], 'date', {}).counted).toBe('days');
    expect(dateStyleOf(['45678'], 'date', { isBook: true }).counted).toBeUndefined();
    expect(dateStyleOf(['45678', '99999'], 'date', {}).counted).toBeUndefined();
    expect(dateStyleOf(['20240305'], 'date', {}).counted).toBeUndefined();
    expect(dateStyleOf(['1700000000'], 'created_at', {}).counted).toBe('seconds');
    expect(dateStyleOf(['1700000000000'], 'timestamp', {}).counted).toBe('milliseconds');
    expect(dateStyleOf(['1700000000'], 'date', {}).counted).toBeUndefined();
    expect(tableDate('45678', { counted: 'days' })).toEqual({ edtf: '2025-01-21' });
    expect(tableDate('45678.75', { counted: 'days' })).toEqual({ edtf: '2025-01-21' });
    expect(tableDate('1700000000', { counted: 'seconds' })).toEqual({ edtf: '2023-11-14' });
    expect(tableDate('45678')).toBeUndefined();
  });

  it('says what it leaves open', () => {
    expect(leftOpen('03/04/2024')).toBe('day-or-month');
    expect(leftOpen('10-Feb-87')).toBe('century');
    expect(leftOpen('24/12/87')).toBe('century');
    expect(leftOpen('soon')).toBeUndefined();
  });
});

describe('A country', () => {
  it.each([
    ['de', 'DE'],
    ['PRK', 'KP'],
    ['north korea', 'KP'],
    ['Germany', 'DE'],
    ['USA', 'US'],
    ['Russian Federation', 'RU'],
  ])('%j is %s', (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  it.each(['xx', 'Atlantis', '', 'D', '__proto__'])('%j is none that is known', (text) => {
    expect(countryOf(text)).toBeUndefined();
  });
});
