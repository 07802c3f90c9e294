import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, visible } from '../../src/kernel/visible.ts';

/** The characters one by one, by another way than the one they are found by: code points, not an expression. */
const WITHIN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe007f],
];
const hides = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return WITHIN.some(([from, to]) => code >= from && code <= to);
};

const odd = fc.oneof(
  fc
    .constantFrom(...WITHIN)
    .chain(([from, to]) => fc.integer({ min: from, max: to }))
    .map((code) => String.fromCodePoint(code)),
  fc.constantFrom('\u200C', '\u200D'),
);
const plain = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 3 }),
  fc.constantFrom('🏴', 'ü', 'می', 'я', '👩', '\uFE0F', '\n', ' '),
);
const text = fc.array(fc.oneof(odd, plain), { maxLength: 12 }).map((parts) => parts.join(''));

/** A flag keeps its tags. */
const withoutFlags = (shown: string): string => shown.replace(/🏴[\u{E0030}-\u{E007A}]+\u{E007F}/gu, '');

describe('Text that is shown', () => {
  it('has nothing hidden left in it, and showing it again changes nothing', () => {
    fc.assert(
      fc.property(text, (any) => {
        const shown = visible(any);
        expect(hidden(shown)).toEqual([]);
        expect([...withoutFlags(shown)].filter(hides)).toEqual([]);
        expect(visible(shown)).toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the very text where nothing was hidden, and another where something was', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(visible(any) === any).toBe(hidden(any).length === 0);
        if (!/[\u200C\u200D]/.test(any) && ![...any].some(hides)) expect(visible(any)).toBe(any);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing: signs can be read back', () => {
    fc.assert(
      fc.property(
        text.filter((any) => !/[‹›\u2400-\u2421]/.test(any)),
        (any) => {
          const back = visible(any)
            .replace(/[\u2400-\u241F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x2400))
            .replaceAll('\u2421', '\u007F')
            .replace(/‹U\+([0-9A-F]+)›/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
          expect(back).toBe(any);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
