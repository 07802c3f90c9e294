import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeId } from '../../src/kernel/ids.ts';

describe('A free id', () => {
  it('is the wanted one, or the next number after those that are taken', () => {
    expect(freeId('a', new Set(['b']))).toBe('a');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const taken = new Set(['a', ...Array.from({ length: count - 1 }, (_, i) => `a-${i + 2}`)]);
        expect(freeId('a', taken)).toBe(`a-${count + 1}`);
      }),
    );
  });

  it('is free wherever there are gaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 60 })), (numbers) => {
        const taken = new Set(['a', ...numbers.map((n) => `a-${n}`)]);
        expect(taken.has(freeId('a', taken))).toBe(false);
      }),
    );
  });

  it('is found in few steps where very many are taken', () => {
    let asked = 0;
    const all = {
      has: (id: string): boolean => {
        asked += 1;
        return Number(id.slice(2) || 1) <= 1_000_000;
      },
    };
    expect(freeId('a', all)).toBe('a-1000001');
    expect(asked).toBeLessThan(60);
  });
});
