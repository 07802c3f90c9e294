import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passNumber } from '../../../src/dossier/file/large/plain/number.ts';
import { PlainText } from '../../../src/dossier/file/large/plain/text.ts';

/** The number that a text begins with, and how much of the text that is. */
function read(words: string): { readonly value: number; readonly passed: number } {
  const text = new PlainText(new TextEncoder().encode(`${words}\0`));
  return { value: passNumber(text), passed: text.at };
}

const digits = (most: number) => fc.nat(10 ** most - 1).map(String);
const decimal = fc
  .tuple(fc.constantFrom('', '-'), digits(8), fc.option(digits(7)))
  .map(([sign, whole, part]) => sign + whole + (part === null ? '' : `.${part}`));

test('A plain number is read as JSON.parse reads it, to the last bit and with its sign.', () => {
  fc.assert(
    fc.property(decimal, (words) => {
      expect(read(words)).toEqual({ value: JSON.parse(words), passed: words.length });
    }),
  );
});

test('Whatever number is written, it is read as JSON.parse reads it, or left to that.', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer()), (number) => {
      const words = JSON.stringify(number);
      const { value, passed } = read(words);
      if (passed === words.length) expect(value).toBe(JSON.parse(words));
    }),
  );
});

test.each(['', '-', '01', '-00', '.5', '1.', '1.e3', '12345678901234567', 'true'])(
  '“%s” is not a plain number.',
  (words) => {
    expect(read(words).value).toBeNaN();
  },
);
