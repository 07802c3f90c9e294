import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxError } from '../../../src/dossier/file/syntax.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('Finding where JSON breaks', () => {
  it('agrees with JSON.parse on any text made of JSON’s pieces', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '\\u00e',
      '01',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(findSyntaxError(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('accepts whatever JSON.stringify writes and finds every cut of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 30 }), (value, cut) => {
        const text = JSON.stringify([value], null, 1);
        expect(findSyntaxError(text)).toBeUndefined();
        expect(findSyntaxError(text.slice(0, Math.min(cut, text.length - 1)))).toBeDefined();
      }),
    );
  });

  it.each([
    ['{"a": 1,\n "b": }', 2, 7, undefined],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'Put a comma before it.'],
    ["{'a': 1}", 1, 2, 'Put texts into straight double quotation marks.'],
    ['[1, 2, ]', 1, 8, 'Remove the comma before it.'],
    ['{} // end', 1, 4, 'Remove the comment: JSON has none.'],
    ['{"a": "one\ntwo"}', 1, 11, 'Write the line break or control character as an escape, such as \\n.'],
  ])('says line, column and repair of %j', (text, line, column, fix) => {
    const remark = findSyntaxError(text);
    expect(remark).toMatchObject({ line, column });
    expect(remark?.fix).toBe(fix);
  });
});
