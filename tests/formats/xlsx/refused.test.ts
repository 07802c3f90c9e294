import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../src/formats/reading/limits.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { read } from '../../support/reading.ts';
import { withParts, withRows, workbook } from '../../support/xlsx.ts';

const fault = async (name: string, bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  (await read([[name, bytes]], { limits })).fault;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([...OLE, ...Array(100).fill(0), ...[...stream].flatMap((char) => [char.charCodeAt(0), 0])]);
const ours = (): Uint8Array => writeXlsx(harbour(), { title: 'T', exportedOn: '2025-06-30' }) as Uint8Array;
const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const FEW = `<row r="1">${inline('A1', 'source')}${inline('B1', 'target')}</row><row r="2">${inline('A2', 'a')}${inline('B2', 'b')}</row>`;

describe('A file that looks like a workbook', () => {
  it.each([
    ['an old one', 'a.xls', ole('Workbook'), 'xlsx/old', 'save it as .xlsx'],
    ['one with a password', 'a.xlsx', ole('EncryptedPackage'), 'xlsx/encrypted', 'without a password'],
    [
      'one of OpenDocument',
      'a.ods',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
      'xlsx/open-document',
      'save it as .xlsx',
    ],
    [
      'a binary one',
      'a.xlsb',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        'xl/workbook.bin': strToU8('x'),
      }),
      'xlsx/binary',
      'Save it as .xlsx',
    ],
  ])('but is %s is refused with what to do', async (_, name, bytes, code, fix) => {
    const found = await fault(name, bytes);
    expect(found?.code).toBe(code);
    expect(found?.fix).toContain(fix);
  });

  it('is refused when it was cut anywhere', async () => {
    const bytes = ours();
    for (let percent = 1; percent < 100; percent += 1) {
      const found = await fault('a.xlsx', bytes.slice(0, Math.floor((bytes.length * percent) / 100)));
      expect(found, `${percent} %`).toBeDefined();
    }
  });

  it('is refused when a byte of what is read was changed', async () => {
    const bytes = ours();
    const start = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet4.xml');
    for (let at = start + 40; at < start + 240; at += 20) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect((await fault('a.xlsx', changed))?.code, `byte ${at}`).toMatch(/^(archive|xml|file)\//);
    }
  });

  it('is refused when it unpacks to more than honest files do', async () => {
    const bytes = await withRows(`${FEW}${'<row/>'.repeat(400_000)}`);
    expect(await fault('a.xlsx', bytes)).toBeUndefined();
    expect((await fault('a.xlsx', bytes, { inflated: 1_000_000, ratio: 100 }))?.code).toBe('archive/bomb');
    expect((await fault('a.xlsx', bytes, { bytes: 1_000_000 }))?.code).toBe('archive/too-large');
    expect((await fault('a.xlsx', bytes, { files: 3 }))?.code).toBe('archive/too-many');
  });

  it('is refused when a file in it is larger than it says', async () => {
    const bytes = await withRows(FEW);
    const view = new DataView(bytes.buffer);
    const text = new TextDecoder('latin1').decode(bytes);
    const entry = text.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    view.setUint32(entry + 24, 100, true);
    expect((await fault('a.xlsx', bytes))?.code).toBe('archive/broken');
  });

  it('is read although one cell stands in the last corner of its sheet, which would make 17 billion', async () => {
    const { report } = await read([
      ['a.xlsx', await withRows(`${FEW}<row r="1048576">${inline('XFD1048576', 'x')}</row>`)],
    ]);
    expect(report).toMatchObject({ entities: 2, claims: 1 });
  });

  it('is refused when its cells are scattered over more places than are read', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => {
      const letters = [...[26 * 26, 26, 1].map((n) => Math.floor(i / n) % 26)]
        .map((n) => String.fromCharCode(65 + n))
        .join('');
      return `<row r="${i + 1}"><c r="${letters}${i + 1}"><v>1</v></c></row>`;
    });
    const found = await fault('a.xlsx', await withRows(rows.join('')));
    expect(found?.code).toBe('xlsx/too-many-cells');
    expect(found?.why).toContain('Sheet1');
  });

  it.each([
    ['rows in no order', '<row r="2"/><row r="1"/>', 'xlsx/disorder'],
    ['rows that no sheet has', '<row r="1048577"/>', 'xlsx/disorder'],
    ['cells in no order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>', 'xlsx/disorder'],
    ['cells of another row', '<row r="1"><c r="B2"><v>1</v></c></row>', 'xlsx/disorder'],
    ['texts that it does not hold', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', 'xlsx/string'],
    ['broken XML', '<row r="1"><c></row>', 'xml/syntax'],
  ])('is refused when it has %s', async (_, rows, code) => {
    expect((await fault('a.xlsx', await withRows(rows)))?.code).toBe(code);
  });

  it('is refused when a part has a DOCTYPE', async () => {
    const bytes = withParts(await workbook([{ sheet: 'S', data: [['x']] }]), {
      'xl/sharedStrings.xml': (text) => text.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "b">]><sst'),
    });
    expect((await fault('a.xlsx', bytes))?.code).toBe('xml/doctype');
  });

  it('is refused when a text in it is longer than is read', async () => {
    expect((await fault('a.xlsx', await withRows(FEW), { textLength: 5 }))?.code).toBe('xlsx/text-too-long');
  });
});
