import { describe, expect, it } from 'vitest';
import { heldOf, listedTimes, together } from '../../../src/formats/gexf/reading/times.ts';
import { listOf, typedValue, valueTypeOf } from '../../../src/formats/gexf/reading/values.ts';
import { present } from '../../../src/kernel/invariant.ts';

const parsed = (type: string, text: string) => typedValue(present(valueTypeOf(type), type), text);

describe('A value of a declared type', () => {
  it.each([
    ['string', ' a ', ' a '],
    ['anyURI', 'x:y', 'x:y'],
    ['integer', '12', 12],
    ['long', '9007199254740991', 9007199254740991],
    ['long', '9007199254740993', '9007199254740993'],
    ['biginteger', '123456789012345678901234567890', '123456789012345678901234567890'],
    ['double', '1.5e3', 1500],
    ['double', '.5', 0.5],
    ['float', '-INF', '-INF'],
    ['double', 'NaN', 'NaN'],
    ['double', '1e999', '1e999'],
    ['bigdecimal', '0.1234567890123456789', '0.1234567890123456789'],
    ['boolean', 'TRUE', true],
    ['boolean', '0', false],
    ['liststring', 'a|b', ['a', 'b']],
    ['listinteger', '[1, 2]', [1, 2]],
    ['listboolean', 'true;false', [true, false]],
    ['liststring', '', []],
  ])('%s %j is %j', (type, text, value) => {
    expect(parsed(type, text)).toEqual(value);
  });

  it.each([
    ['integer', 'many'],
    ['integer', '0x10'],
    ['double', '1,5'],
    ['boolean', 'perhaps'],
    ['listinteger', '1|two'],
    ['integer', ''],
  ])('%s %j is none', (type, text) => {
    expect(parsed(type, text)).toBeUndefined();
  });

  it('has a type that is known', () => {
    expect(valueTypeOf('quaternion')).toBeUndefined();
    expect(valueTypeOf('listquaternion')).toBeUndefined();
    expect(valueTypeOf(' ListString ')).toEqual({ sort: 'text', list: true });
  });
});

describe('A list', () => {
  it.each([
    ['[a, "b, c", \'d\', e\\,f]', ['a', 'b, c', 'd', 'e,f']],
    ['["say ""]', ['say "']],
    ['[]', []],
    ['[a, , b]', ['a', '', 'b']],
    ['one', ['one']],
    ['a, b', ['a', 'b']],
    ['a;b|c', ['a;b', 'c']],
  ])('%j holds %j', (text, texts) => {
    expect(listOf(text)).toEqual(texts);
  });
});

describe('Times', () => {
  it.each([
    [{ start: '2001-02-03', end: '2001-05' }, '2001-02-03/2001-05', undefined],
    [{ start: '2001', end: '2001' }, '2001', undefined],
    [{ start: '2001.0' }, '2001/..', undefined],
    [{ end: '1999-01-01' }, '../1999-01-01', undefined],
    [{ timestamp: '2004-05-06' }, '2004-05-06', undefined],
    [{ start: '-Infinity', end: 'Infinity' }, undefined, undefined],
    [{ start: '-INF', end: '2003' }, '../2003', undefined],
    [{ start: '2003-05-01Z' }, '2003-05-01/..', { start: '2003-05-01Z' }],
    [{ timestamp: '2003-05-01T08:30:00Z' }, '2003-05-01', { timestamp: '2003-05-01T08:30:00Z' }],
    [{ startopen: '2001' }, '2001/..', { startopen: '2001' }],
    [{ datefrom: '1990-01-01' }, '1990-01-01/..', undefined],
  ])('%j are %j, and what a date does not say stays: %j', (times, edtf, rest) => {
    expect(heldOf(times)).toEqual({ edtf, rest, unread: false });
  });

  it.each([
    [{ start: '12.5', end: '14' }],
    [{ start: '2008', end: '2001' }],
    [{ timestamp: 'often' }],
    [{ timestamp: '1700000000000' }],
  ])('%j cannot be read as dates, and stay', (times) => {
    expect(heldOf(times)).toMatchObject({ rest: times, unread: true });
  });

  it('that are several become a set, each once', () => {
    expect(together([])).toBeUndefined();
    expect(together(['2001', '2001'])).toBe('2001');
    expect(together(['../2001', '2003', '2005-01/2005-03', '2007/..'])).toBe(
      '{..2001,2003,2005-01..2005-03,2007..}',
    );
  });

  it('may be written in short', () => {
    expect(listedTimes('timestamps', '<[2001, 2003]>')).toEqual([
      { timestamp: '2001' },
      { timestamp: '2003' },
    ]);
    expect(listedTimes('intervals', '<[2001, 2003][2005,Infinity]>')).toEqual([
      { start: '2001', end: '2003' },
      { start: '2005', end: 'Infinity' },
    ]);
    for (const text of ['often', '[]', '[2001, ]', ''])
      expect(listedTimes('timestamps', text)).toBeUndefined();
    expect(listedTimes('intervals', '[2001]')).toBeUndefined();
  });
});
