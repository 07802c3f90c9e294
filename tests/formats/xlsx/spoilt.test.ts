import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/formats/xlsx/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { read } from '../../support/reading.ts';
import { withParts, workbook } from '../../support/xlsx.ts';

const TOKENS = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '/>',
  '<c>',
  '</row>',
  '<f>1</f>',
  '_xD800_',
  '1e999',
  '-1',
  'XFD9',
  '__proto__',
  'constructor',
  '',
];

/** Puts tokens into a text, each in place of a few characters. */
const spoiling = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      take: fc.nat({ max: 8 }),
      put: fc.constantFrom(...TOKENS),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (changes) =>
      (text: string): string =>
        changes.reduce((before, { at, take, put }) => {
          const start = Math.floor(at * before.length);
          return before.slice(0, start) + put + before.slice(start + take);
        }, text),
  );

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
];

async function isSound(bytes: Uint8Array): Promise<void> {
  const { fault, dossier } = await read([['a.xlsx', bytes]]);
  expect(fault?.why ?? dossier?.header.title).toBeTruthy();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe('A workbook that was spoilt is refused or read as a valid dossier', () => {
  it('when we wrote it', async () => {
    const bytes = writeXlsx(harbour(), { title: 'T', exportedOn: '2025-06-30' }) as Uint8Array;
    const parts = [
      ...PARTS.slice(1),
      'xl/worksheets/sheet4.xml',
      'xl/worksheets/sheet5.xml',
      'xl/worksheets/sheet6.xml',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), spoiling, async (part, spoil) => {
        await isSound(withParts(bytes, { [part]: spoil }));
      }),
      { numRuns: 150 },
    );
  });

  it('when another program wrote it', async () => {
    const bytes = await workbook([
      {
        sheet: 'People',
        data: [
          ['id', 'name'],
          ['a', 'Ann Example'],
          ['b', 'Ben Example'],
        ],
      },
      {
        sheet: 'Ties',
        data: [
          ['source', 'target', 'date'],
          ['a', 'b', { value: new Date(Date.UTC(2024, 9, 8)), type: Date, format: 'yyyy-mm-dd' }],
        ],
      },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PARTS, 'xl/sharedStrings.xml'), spoiling, async (part, spoil) => {
        await isSound(withParts(bytes, { [part]: spoil }));
      }),
      { numRuns: 150 },
    );
  });

  it('in any of its bytes', async () => {
    const bytes = writeXlsx(harbour(), { title: 'T', exportedOn: '2025-06-30' }) as Uint8Array;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const spoilt = bytes.slice();
          spoilt[at] = (spoilt[at] ?? 0) ^ mask;
          await isSound(spoilt);
        },
      ),
      { numRuns: 100 },
    );
  });
});
