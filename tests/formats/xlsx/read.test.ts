import { describe, expect, it } from 'vitest';
import { propose, read } from '../../support/reading.ts';
import { withParts, withRows, workbook } from '../../support/xlsx.ts';

const PEOPLE = {
  sheet: 'People',
  data: [
    ['id', 'name', 'type'],
    ['p1', 'Ann Example', 'Person'],
    ['c1', 'Example Shipping', 'Company'],
  ],
};
const TIES = {
  sheet: 'Ties',
  data: [
    ['source', 'target', 'relation', 'date', 'amount'],
    ['p1', 'c1', 'owns', { value: new Date(Date.UTC(2024, 9, 8)), type: Date, format: 'dd.mm.yyyy' }, 12.5],
    ['p1', 'c1', 'directs', null, null],
  ],
};

const remarksOf = async (bytes: Uint8Array) => {
  const { report, fault } = await read([['a.xlsx', bytes]]);
  if (!report) throw new Error(JSON.stringify(fault));
  return Object.fromEntries(report.remarks.map(({ code, first }) => [code, first.map(({ where }) => where)]));
};

describe('A workbook of another program', () => {
  it('is read sheet by sheet: entities, and relations between them', async () => {
    const { dossier, report } = await read([['ties.xlsx', await workbook([PEOPLE, TIES])]]);
    expect(report).toMatchObject({
      format: { id: 'xlsx' },
      entities: 2,
      relations: 2,
      claims: 2,
    });
    expect(report?.remarks.map(({ code, count }) => [code, count])).toEqual([['table/rows', 2]]);
    expect(dossier?.entities.get('p1')).toMatchObject({ name: 'Ann Example' });
    const [owns] = [...(dossier?.claims.values() ?? [])];
    expect(owns).toMatchObject({ asserts: [['p1', 'owns', 'c1']], when: { edtf: '2024-10-08' } });
    expect(dossier?.sources.get('source:file')).toMatchObject({ title: 'ties.xlsx' });
  });

  it('is proposed table by table, and read as a person chooses', async () => {
    const bytes = await workbook([PEOPLE, TIES]);
    const proposal = await propose([['ties.xlsx', bytes]]);
    if (!proposal.ok || !proposal.value) throw new Error('nothing was proposed');
    const [people, ties] = proposal.value.tables;
    expect(people?.choice).toMatchObject({ table: 'ties.xlsx#People', rows: 'entities', header: true });
    expect(ties?.choice).toMatchObject({ table: 'ties.xlsx#Ties', rows: 'relations' });
    expect(ties?.sample[0]?.slice(0, 4)).toEqual(['p1', 'c1', 'owns', '2024-10-08']);
    const tables = proposal.value.tables.map(({ choice }) =>
      choice.table.endsWith('People') ? { ...choice, rows: 'ignore' as const } : choice,
    );
    const { report } = await read([['ties.xlsx', bytes]], { choices: { tables } });
    expect(report).toMatchObject({ entities: 2, claims: 2 });
    expect(report?.remarks.map(({ code }) => code)).toContain('table/ignored');
  });

  it('tells of hidden sheets and rows, formulas, errors, merged cells and links', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>source</t></is></c><c r="B1" t="inlineStr"><is><t>target</t></is></c></row>',
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> a</t></r><rPh><t>x</t></rPh></is></c><c r="B2" t="str"><f>"b"</f><v>b</v></c></row>',
      '<row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>c_x0041_</t></is></c></row>',
      '<row r="5"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B5"><f>A1</f></c><c r="C5"><f>1+1</f><v></v></c><c r="D5" t="str"><f>""</f><v></v></c></row>',
    ].join('');
    const after =
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells><hyperlinks><hyperlink ref="B2" r:id="rId9"/></hyperlinks>';
    const bytes = withParts(await withRows(rows, after), {
      'xl/workbook.xml': (text) => text.replace('<sheet ', '<sheet state="hidden" '),
    });
    expect(await remarksOf(bytes)).toMatchObject({
      'xlsx/hidden': ['Sheet1'],
      'xlsx/hidden-row': ['Sheet1, row 3'],
      'xlsx/formula': ['Sheet1!B2'],
      'xlsx/error': ['Sheet1!A5'],
      'xlsx/no-result': ['Sheet1!B5', 'Sheet1!C5'],
      'xlsx/merged': ['Sheet1!A2:A3'],
      'xlsx/link': ['Sheet1!B2'],
    });
    const { dossier } = await read([['a.xlsx', bytes]]);
    expect([...(dossier?.claims.values() ?? [])].map(({ asserts }) => asserts[0])).toEqual([
      ['a a', 'related-to', 'b'],
      ['a a', 'related-to', 'cA'],
    ]);
  });

  it('keeps all digits of a number where the workbook has them, and tells where it has not', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows =
      `<row r="1">${cell('A1', 'source')}${cell('B1', 'target')}${cell('C1', 'account')}</row>` +
      '<row r="2"><c r="A2"><v>12345678901234567891</v></c><c r="B2"><v>12345678901234567892</v></c><c r="C2"><v>1.2345678901234501E+19</v></c></row>';
    const bytes = await withRows(rows);
    expect(await remarksOf(bytes)).toMatchObject({
      'number/as-text': ['Sheet1!A2', 'Sheet1!B2'],
      'xlsx/long-number': ['Sheet1!C2'],
    });
    const { dossier } = await read([['a.xlsx', bytes]]);
    expect([...(dossier?.entities.keys() ?? [])]).toEqual(['12345678901234567891', '12345678901234567892']);
  });

  it.each([
    ['14', 0, true],
    ['22', 0.5, true],
    ['0', 0, false],
    ['20', 0, false],
  ])('has days where the number format %s says so', async (format, time, day) => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell('A1', 'source')}${cell('B1', 'target')}${cell('C1', 'date')}</row><row r="2">${cell('A2', 'a')}${cell('B2', 'b')}<c r="C2" s="1"><v>${45573 + time}</v></c></row>`;
    const bytes = withParts(await withRows(rows), {
      'xl/styles.xml': (text) =>
        text.replace(
          /<cellXfs.*<\/cellXfs>/s,
          `<cellXfs count="2"><xf/><xf numFmtId="${format}"/></cellXfs>`,
        ),
    });
    const { dossier } = await read([['a.xlsx', bytes]]);
    expect([...(dossier?.claims.values() ?? [])][0]?.when?.edtf === '2024-10-08').toBe(day);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const bytes = withParts(await workbook([PEOPLE, TIES]), {
      'xl/workbook.xml': (text) =>
        text.replace(/<workbookPr\s*\/>|(?=<bookViews|<sheets)/, '<workbookPr date1904="1"/>'),
    });
    const { dossier } = await read([['a.xlsx', bytes]]);
    expect([...(dossier?.claims.values() ?? [])][0]?.when?.edtf).toBe('2028-10-09');
  });
});
