import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { Claim } from '../../../src/dossier/types.ts';
import { unguarded } from '../../../src/formats/csv/guard.ts';
import { EXCEL } from '../../../src/formats/xlsx/excel.ts';
import { workbookOf } from '../../../src/formats/xlsx/write/workbook.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { read } from '../../support/reading.ts';
import { withParts } from '../../support/xlsx.ts';
import { all, first, parseXml } from '../../support/xml.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const written = (dossier: Dossier): Uint8Array => writeXlsx(dossier, context) as Uint8Array;

/** The sheets as an independent reader finds them: rows by the headings of their columns. */
async function sheetsOf(bytes: Uint8Array): Promise<Map<string, Record<string, unknown>[]>> {
  const sheets = await readXlsxFile(new Blob([bytes.slice()]), { trim: false });
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((heading, i) => [String(heading), row[i]]))),
    ]),
  );
}

const partsOf = (bytes: Uint8Array) => {
  const zip = unzipSync(bytes);
  return { names: Object.keys(zip), part: (name: string) => parseXml(present(zip[name], name)) };
};

/** A dossier without what a workbook does not hold: briefings, and lists of nothing. */
function held(dossier: Dossier): unknown {
  const empty = (key: string, value: unknown): boolean =>
    ['aliases', 'basedOn', 'sameAs', 'additionalTo'].includes(key) &&
    Array.isArray(value) &&
    value.length === 0;
  const noLinks = (key: string, value: unknown): boolean =>
    key === 'links' && Object.keys(value as object).length === 0;
  const tidy = (items: readonly object[]) =>
    items.map((item) =>
      JSON.parse(
        JSON.stringify(item, (key, value) => (empty(key, value) || noLinks(key, value) ? undefined : value)),
      ),
    );
  const file = dossier.toFile();
  return {
    ...JSON.parse(JSON.stringify({ ...file, briefings: [] })),
    entities: tidy(file.entities),
    sources: tidy(file.sources),
    claims: tidy(file.claims),
  };
}

async function again(bytes: Uint8Array): Promise<Dossier> {
  const outcome = await read([['a.xlsx', bytes]]);
  if (outcome.fault) throw new Error(JSON.stringify(outcome.fault));
  // Names of any characters are remarked on, and kept.
  expect(outcome.report.remarks.filter(({ code }) => code !== 'text/hidden')).toEqual([]);
  return outcome.dossier;
}

describe('A dossier as an Excel workbook', () => {
  it('is a sheet for each table, which another program reads', async () => {
    const sheets = await sheetsOf(written(harbour()));
    expect([...sheets.keys()]).toEqual(['About', 'Entities', 'Relations', 'Claims', 'Sources', 'Vocabulary']);
    expect(sheets.get('Entities')?.[0]).toMatchObject({
      ID: 'state:north',
      Name: 'Northland',
      Country: 'KP',
    });
    expect(sheets.get('Relations')?.[0]).toMatchObject({
      'Subject name': 'Northland',
      'Type label': 'supplied',
      'Number low': 10000,
      'Number high': 12000,
      Directed: true,
    });
    expect(sheets.get('Claims')?.[0]).toMatchObject({ 'Speaker names': 'Ann Example', When: '2024-10~' });
  });

  it('holds days as dates where they are known exactly, and only there', async () => {
    const sheets = await sheetsOf(written(harbour()));
    expect(sheets.get('Sources')?.[0]).toMatchObject({ Published: new Date('2025-06-17') });
    const file = harbour().toFile();
    const dates = ['2024-02-29', '2023-02-29', '1900-02-28', '2024-10', '2024-10-08?'];
    const sources = dates.map((edtf, i) => ({ id: `s${i}`, title: 'T', published: { edtf } }));
    const other = await sheetsOf(written(Dossier.of({ ...file, sources, claims: [], briefings: [] })));
    expect(
      other.get('Sources')?.map(({ Published: day }) => (day instanceof Date ? day.toISOString() : day)),
    ).toEqual(['2024-02-29T00:00:00.000Z', ...dates.slice(1)]);
  });

  it('leads from relations to claims, from claims to sources and entities, and to the web, but nowhere else', () => {
    const file = harbour().toFile();
    const urls = ['https://example.org/a', 'javascript:alert(1)', 'file:///etc/passwd', '//host/x'];
    const more = urls.map((url, i) => ({ id: `s${i}`, title: 'T', url }));
    const { part } = partsOf(written(Dossier.of({ ...file, sources: [...file.sources, ...more] })));
    const links = (n: number) =>
      all(part(`xl/worksheets/sheet${n}.xml`), 'hyperlink').map(({ attributes }) => [
        attributes.ref,
        attributes.location ?? attributes['r:id'],
      ]);
    expect(links(3).slice(0, 3)).toEqual([
      ['B2', "'Entities'!A2"],
      ['D2', "'Entities'!A5"],
      ['S2', "'Claims'!A2"],
    ]);
    expect(links(4)).toEqual(
      expect.arrayContaining([
        ['D2', "'Sources'!A2"],
        ['I2', "'Entities'!A4"],
      ]),
    );
    expect(links(5)).toEqual(
      expect.arrayContaining([
        ['C3', "'Entities'!A3"],
        ['G5', 'rId1'],
      ]),
    );
    const targets = all(part('xl/worksheets/_rels/sheet5.xml.rels'), 'Relationship');
    expect(targets.map(({ attributes }) => attributes.Target)).toEqual(['https://example.org/a']);
  });

  it('is well-formed in every part, with frozen headings, and every part is named', () => {
    const { names, part } = partsOf(written(harbour()));
    for (const name of names) part(name);
    const sheets = names.filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(6);
    for (const name of sheets) {
      expect(first(part(name), 'pane').attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
      for (const { attributes } of all(part(name), 'col'))
        expect(Number(attributes.width)).toBeGreaterThan(8);
      expect(part(name).children.map((child) => child.name)).toEqual(
        ['sheetViews', 'cols', 'sheetData', 'autoFilter', 'hyperlinks'].filter(
          (child) => child !== 'hyperlinks' || all(part(name), 'hyperlink').length > 0,
        ),
      );
    }
    const related = all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes,
    );
    for (const { Target: target } of related) expect(names).toContain(`xl/${target}`);
    const typed = all(part('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes.PartName);
    expect(typed.sort()).toEqual(
      names
        .filter((name) => name.startsWith('xl/') && !name.endsWith('.rels'))
        .map((name) => `/${name}`)
        .sort(),
    );
    for (const { attributes } of all(part('xl/workbook.xml'), 'sheet'))
      expect(related.some(({ Id }) => Id === attributes['r:id'])).toBe(true);
  });

  it('holds no formula: texts that look like one have an apostrophe, which comes off again', async () => {
    const file = harbour().toFile();
    const names = ['=1+1', '+1', '-1', '@x', '＝1', '\t=1', "'quoted"];
    const entities = names.map((name, i) => ({ id: `e${i}`, kind: 'person', name }));
    const dossier = Dossier.of({ ...file, entities, sources: [], claims: [], positions: {}, briefings: [] });
    const bytes = written(dossier);
    const { part } = partsOf(bytes);
    expect(all(part('xl/worksheets/sheet2.xml'), 'f')).toEqual([]);
    const seen = (await sheetsOf(bytes)).get('Entities')?.map(({ Name }) => String(Name));
    expect(seen).toEqual(names.map((name) => `'${name}`));
    expect(seen?.map(unguarded)).toEqual(names);
    expect([...(await again(bytes)).entities.values()].map(({ name }) => name)).toEqual(names);
  });

  it('goes on in further sheets where a table has more rows than a sheet', async () => {
    const bytes = workbookOf(harbour(), context, { ...EXCEL, rows: 3 });
    const sheets = await sheetsOf(bytes);
    expect([...sheets.keys()].filter((name) => name.startsWith('Claims'))).toEqual([
      'Claims',
      'Claims 2',
      'Claims 3',
    ]);
    const { part } = partsOf(bytes);
    const places = all(part('xl/worksheets/sheet5.xml'), 'hyperlink').map(
      ({ attributes }) => attributes.location,
    );
    expect(places).toContain("'Entities 2'!A3");
    expect(held(await again(bytes))).toEqual(held(harbour()));
  });

  it('keeps texts that are longer than a cell can be, and says where they go on', async () => {
    const file = harbour().toFile();
    const text = `=${'😀é, '.repeat(20_000)}end`;
    const [one, ...rest] = file.claims;
    const claims = [{ ...one, summary: text, quote: text.slice(0, 40_000) } as Claim, ...rest];
    const dossier = Dossier.of({ ...file, claims });
    const bytes = written(dossier);
    const sheets = await sheetsOf(bytes);
    expect(String(sheets.get('Claims')?.[0]?.Summary)).toMatch(/… \[goes on in “Long texts”, no\. 1\]$/);
    for (const rows of sheets.values())
      for (const cell of rows.flatMap(Object.values)) expect(String(cell).length).toBeLessThanOrEqual(32_767);
    expect(held(await again(bytes))).toEqual(held(dossier));
  });

  it('has no more links on a sheet than Excel allows', () => {
    const { part } = partsOf(workbookOf(harbour(), context, { ...EXCEL, links: 2 }));
    expect(all(part('xl/worksheets/sheet4.xml'), 'hyperlink')).toHaveLength(2);
  });

  it('is the same bytes for the same dossier', () => {
    expect(written(harbour())).toEqual(written(harbour()));
  });
});

describe('A workbook of ours', () => {
  it('comes back whole, but for briefings', async () => {
    for (const dossier of [harbour(), openData('north-korea-russia.dossier.json')])
      expect(held(await again(written(Dossier.of({ ...dossier.toFile(), title: context.title }))))).toEqual(
        held(Dossier.of({ ...dossier.toFile(), title: context.title })),
      );
  });

  it('is read as somebody has changed it: cells, rows and columns of their own', async () => {
    const added =
      '<c r="W2" t="inlineStr"><is><t>seen</t></is></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>person:new</t></is></c><c r="B7" t="inlineStr"><is><t>New</t></is></c></row></sheetData>';
    const bytes = withParts(written(harbour()), {
      'xl/worksheets/sheet2.xml': (text) =>
        text
          .replace('>Northland<', '>The Northland<')
          .replace(
            '</row><row r="2">',
            '<c r="W1" t="inlineStr"><is><t>My note</t></is></c></row><row r="2">',
          )
          .replace('</row><row r="3">', `${added.split('</row>')[0]}</row><row r="3">`)
          .replace('</sheetData>', added.slice(added.indexOf('</row>') + 6)),
      'xl/worksheets/sheet3.xml': (text) =>
        text.replace(
          '</sheetData>',
          `${['A9', 'B9', 'D9', 'F9'].reduce(
            (row, ref, i) =>
              `${row}<c r="${ref}" t="inlineStr"><is><t>${['x', 'person:new', 'state:north', 'supplied'][i]}</t></is></c>`,
            '<row r="9">',
          )}</row></sheetData>`,
        ),
    });
    const dossier = (await again(bytes)) as Dossier;
    expect(dossier.entities.get('state:north')).toMatchObject({
      name: 'The Northland',
      attributes: { 'My note': 'seen' },
    });
    expect(dossier.relations.get('person:new|supplied|state:north')).toBeDefined();
    expect(dossier.claims.size).toBe(harbour().claims.size + 1);
  });

  it('comes back whole, whatever the dossier holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const dossier = Dossier.of(file);
        const bytes = writeXlsx(dossier, { ...context, title: file.title }) as Uint8Array;
        expect(held(await again(bytes))).toEqual(held(dossier));
      }),
      { numRuns: 60 },
    );
  });
});
