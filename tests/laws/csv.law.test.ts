import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { nastyText } from '../support/arbitrary-dossier.ts';
import { cut } from '../support/cut.ts';

const cell = fc.oneof(
  nastyText,
  fc.constantFrom(
    '',
    'a',
    ' ',
    '"',
    '""',
    'a"b',
    ',',
    ';',
    '\n',
    '\r',
    '\r\n',
    'a\nb',
    'a\r',
    '|',
    '\t',
    "'",
  ),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const newline = fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const);

describe('Any table of texts', () => {
  it('written as delimited text is cut cell for cell, however it comes in pieces', () => {
    fc.assert(
      fc.property(
        table,
        delimiter,
        newline,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, newline, quotes, isClosed, size) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes }) + (isClosed ? newline : '');
          expect(cut(text, delimiter, size)).toEqual(rows);
        },
      ),
    );
  });

  it('is cut as Papa Parse cuts it, where the ends of its rows are all alike', () => {
    fc.assert(
      fc.property(table, delimiter, newline, fc.boolean(), (rows, delimiter, newline, quotes) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        const { data } = Papa.parse<string[]>(text, { delimiter, newline });
        expect(cut(text, delimiter)).toEqual(data);
      }),
    );
  });
});

describe('Any text', () => {
  const piece = fc.constantFrom('a', 'b c', ',', '"', '""', '"a"', '"b,c"', '\n', "'", 'é');
  const spaced = fc.oneof(piece, fc.constantFrom(' ', '\r', '\r\n', '\u2028'));
  // Papa Parse does not see that a quote is closed where spaces and the end of the row follow it.
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `${pieces.join('')}\n`);

  it('is cut as Papa Parse cuts it, well-formed or not; where a quote stays open, it is refused', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        if (errors.some(({ code }) => code === 'MissingQuotes'))
          expect(() => cut(text)).toThrow('is not closed');
        else {
          const filled = (rows: string[][]) => rows.filter((row) => row.length > 1 || row[0]);
          expect(filled(cut(text))).toEqual(filled(data));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is cut alike, whether it comes whole or in pieces', () => {
    const returns = fc.array(spaced, { maxLength: 40 });
    fc.assert(
      fc.property(returns, fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = pieces.join('');
        const outcome = (size?: number): unknown => {
          try {
            return cut(text, ',', size);
          } catch (reason) {
            return String(reason);
          }
        };
        expect(outcome(size)).toEqual(outcome());
      }),
      { numRuns: 1000 },
    );
  });
});
