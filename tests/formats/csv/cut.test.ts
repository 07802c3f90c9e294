import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cut } from '../../support/cut.ts';

const SPECTRUM = new URL('../../../node_modules/csv-spectrum/', import.meta.url);
const textOf = (folder: string, name: string): string =>
  readFileSync(new URL(`${folder}/${name}`, SPECTRUM), 'utf8');

describe('Files of csv-spectrum', () => {
  const names = readdirSync(new URL('csvs', SPECTRUM)).map((name) => name.replace(/\.csv$/, ''));

  it.each(names)('%s is cut as its authors say', (name) => {
    const [header = [], ...rows] = cut(textOf('csvs', `${name}.csv`));
    const objects = rows
      .filter((row) => row.length > 0)
      .map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
    // One of them has its only row outside of a list, and another telephone number in it.
    const expected = [JSON.parse(textOf('json', `${name}.json`))].flat();
    const phone = 'Contact Phone Number';
    expect(objects).toEqual(
      expected.map((row) => (phone in row ? { ...row, [phone]: expect.stringMatching(/^\d{10}$/) } : row)),
    );
  });
});

describe('Delimited text', () => {
  it('may end its rows with LF and CR LF in one file', () => {
    expect(cut('a,b\r\nc,d\ne,f\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('keeps a lone CR inside of a cell where rows end with LF, and takes it as an end where the first row has it', () => {
    expect(cut('x\na\rb,c')).toEqual([['x'], ['a\rb', 'c']]);
    expect(cut('a,b\rc,d\r')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('has a row without cells for an empty line, so that rows can be counted', () => {
    expect(cut('a\n\nb')).toEqual([['a'], [], ['b']]);
  });

  it.each([
    ['a,b\n1,2\n"x,y', 3],
    ['"a\n\n\n', 1],
    ['a\n"b""', 2],
  ])('%j is refused with the row in which a quote opens that is never closed', (text, row) => {
    expect(() => cut(text)).toThrow(
      `A quote that opens in row ${row} is not closed until the end of the file`,
    );
  });

  it('is refused as soon as a cell in quotes is longer than any that is read', () => {
    expect(() => cut(`a\n"${'x'.repeat(1001)}"`)).toThrow(
      'in row 2 has more than 1,000 characters, which is the limit',
    );
    expect(() => cut('x'.repeat(5000), ',', 100)).toThrow('Row 1 has more than 4,000 characters');
  });

  it('is cut in time that grows with its length alone, however many quotes stay open', () => {
    const quotes = `${'"a"b '.repeat(200)}\n`;
    expect(() => cut(quotes.repeat(500), ',', 64)).toThrow('which is the limit');
  });
});
