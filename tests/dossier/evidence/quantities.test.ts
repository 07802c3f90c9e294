import { describe, expect, it } from 'vitest';
import {
  comparedQuantities,
  numberInWords,
  rangeInWords,
  rangeOf,
  sumOfAdditional,
} from '../../../src/dossier/evidence/quantities.ts';
import type { Claim, Quantity } from '../../../src/dossier/types.ts';
import { harbour } from '../../support/fixtures.ts';

const claims = (numbers: Record<string, Partial<Quantity>>): Map<string, Claim> =>
  new Map(
    Object.entries(numbers).map(([id, quantity]) => [
      id,
      {
        id,
        asserts: [],
        source: 's',
        speakers: [],
        stance: 'asserts',
        certainty: 'reported',
        summary: '',
        quantity: { unit: 'soldiers', ...quantity },
      },
    ]),
  );
const sum = (all: Map<string, Claim>) => sumOfAdditional(comparedQuantities([...all.values()], all), all);

describe('A quantity', () => {
  it.each<[Partial<Quantity>, string, [number, number] | undefined]>([
    [{ low: 10000, high: 12000 }, '10,000–12,000', [10000, 12000]],
    [{ best: 3000, qualifier: 'about' }, 'about 3,000', [3000, 3000]],
    [{ low: 4000, qualifier: 'at-least' }, 'at least 4,000', [4000, Infinity]],
    [{ high: 500, qualifier: 'up-to' }, 'up to 500', [0, 500]],
    [{ best: 0 }, '0', [0, 0]],
    [{ best: 1234567.5 }, '1,234,567.5', [1234567.5, 1234567.5]],
    [{ words: 'thousands' }, '‘thousands’', undefined],
    [{}, '', undefined],
  ])('%j reads %j', (given, words, range) => {
    const quantity = { unit: 'soldiers', ...given };
    expect(numberInWords(quantity)).toBe(words);
    expect(rangeOf(quantity)).toEqual(range && { low: range[0], high: range[1] });
  });
});

describe('Numbers side by side', () => {
  it('of the troops: the range, the word and the additional ones, each with how it stands to the first', () => {
    const { claims: all } = harbour();
    const shown = [...all.values()].filter(({ id }) => id === 'claim:1');
    expect(comparedQuantities(shown, all).map(({ claim, comparison }) => [claim.id, comparison])).toEqual([
      ['claim:1', 'this'],
      ['claim:2', 'same'],
      ['claim:3', 'additional'],
    ]);
  });

  it('are found from either side of the link', () => {
    const { claims: all } = harbour();
    const shown = [...all.values()].filter(({ id }) => id === 'claim:3');
    expect(comparedQuantities(shown, all).map(({ claim, comparison }) => [claim.id, comparison])).toEqual([
      ['claim:3', 'this'],
      ['claim:1', 'additional'],
    ]);
  });
});

describe('A sum', () => {
  it('of 10,000–12,000 and about 3,000 more is 13,000–15,000, and ‘thousands’ never enters', () => {
    const { claims: all } = harbour();
    const total = sum(new Map(all));
    expect(total).toEqual({ range: { low: 13000, high: 15000 }, claims: ['claim:1', 'claim:3'] });
    expect(total && rangeInWords(total.range)).toBe('13,000–15,000');
  });

  it('is not made of numbers that nobody calls additional', () => {
    expect(sum(claims({ a: { best: 5 }, b: { best: 6 }, c: { best: 7, sameAs: ['a'] } }))).toBeUndefined();
  });

  it('is not made of different units', () => {
    expect(
      sum(claims({ a: { best: 5 }, b: { best: 6, unit: 'missiles', additionalTo: ['a'] } })),
    ).toBeUndefined();
  });

  it('holds only numbers that are all additional to each other', () => {
    const all = claims({
      a: { best: 5 },
      b: { best: 6, additionalTo: ['a'] },
      c: { best: 7, additionalTo: ['b'] },
    });
    expect(sum(all)).toEqual({ range: { low: 11, high: 11 }, claims: ['a', 'b'] });
  });

  it('is found wherever a number that belongs to no sum stands first', () => {
    const all = claims({ a: { best: 100 }, b: { low: 10, high: 12 }, c: { best: 3, additionalTo: ['b'] } });
    expect(sum(all)).toEqual({ range: { low: 13, high: 15 }, claims: ['b', 'c'] });
    const chained = claims({
      a: { best: 1 },
      b: { best: 2, additionalTo: ['a'] },
      c: { best: 3, additionalTo: ['b'] },
      d: { best: 4, additionalTo: ['b', 'c'] },
    });
    expect(sum(chained)).toEqual({ range: { low: 9, high: 9 }, claims: ['b', 'c', 'd'] });
  });

  it('stays open where a number does', () => {
    const total = sum(
      claims({ a: { low: 4000, qualifier: 'at-least' }, b: { best: 1000, additionalTo: ['a'] } }),
    );
    expect(total && rangeInWords(total.range)).toBe('at least 5,000');
  });
});
