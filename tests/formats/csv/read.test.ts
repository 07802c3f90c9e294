import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/formats/csv/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { propose, read, readText } from '../../support/reading.ts';

const VEGA = new URL('../../../node_modules/vega-datasets/data/', import.meta.url);
const vega = (name: string) => [name, readFileSync(new URL(name, VEGA))] as const;
const remarksOf = (report: { remarks: readonly { code: string; count: number }[] }) =>
  Object.fromEntries(report.remarks.map(({ code, count }) => [code, count]));

describe('Flights and airports of vega-datasets', () => {
  it('are one network: which column of the airports is the id, the flights show', async () => {
    const { dossier, report } = await read([vega('flights-airport.csv'), vega('airports.csv')]);
    expect(report).toMatchObject({ entities: 3376, relations: 5366, claims: 5366 });
    expect(dossier?.entities.get('ABE')).toMatchObject({
      kind: 'airport',
      country: 'US',
      at: { lat: 40.65236278 },
    });
    expect(dossier?.claims.get('claim:1')).toMatchObject({
      asserts: [['ABE', 'related-to', 'ATL']],
      quantity: { best: 853, unit: 'count' },
    });
    expect(report && remarksOf(report)).toEqual({ 'field/country': 2, 'table/rows': 2 });
  });

  it('say in the report how many rows were read of each', async () => {
    const { report } = await read([vega('flights-airport.csv'), vega('airports.csv')]);
    const rows = report?.remarks.find(({ code }) => code === 'table/rows');
    expect(rows?.first.map(({ message }) => message)).toEqual([
      'airports.csv: 3376 rows read.',
      'flights-airport.csv: 5366 rows read.',
    ]);
  });
});

describe('What a person chooses', () => {
  const text = 'one;two;three\na;b;c\n';

  it('is proposed anew when the delimiter changes', async () => {
    const tables = [
      { table: 'x.csv', rows: 'relations', delimiter: ';', header: true, roles: ['attribute'] },
    ] as const;
    const proposal = await propose([['x.csv', text]], { tables });
    const [table] = (proposal.ok && proposal.value?.tables) || [];
    expect(table?.columns).toEqual(['one', 'two', 'three']);
    expect(table?.choice.roles).toHaveLength(3);
  });

  it('stands when the roles fit the table', async () => {
    const roles = ['target', 'source', 'type'] as const;
    const tables = [{ table: 'x.csv', rows: 'relations', delimiter: ';', header: false, roles }] as const;
    const proposal = await propose([['x.csv', text]], { tables });
    expect(proposal.ok && proposal.value?.tables[0]?.choice).toEqual(tables[0]);
    const { dossier } = await readText('x.csv', text, { choices: { tables } });
    expect([...dossier.relations.keys()]).toEqual(['two|three|one', 'b|c|a']);
  });

  it('is refused when no column is an end, with what to do', async () => {
    const tables = [
      { table: 'x.csv', rows: 'relations', delimiter: ';', header: true, roles: ['source', 'type', 'type'] },
    ] as const;
    const { fault } = await read([['x.csv', text]], { choices: { tables } });
    expect(fault).toMatchObject({ code: 'table/no-ends', where: 'x.csv' });
    const none = [{ table: 'x.csv', rows: 'ignore', header: true, roles: [] }] as const;
    expect((await read([['x.csv', text]], { choices: { tables: none } })).fault?.code).toBe('table/none');
  });

  it('leaves out a column with a remark, and loses no cell of a role that such rows do not have', async () => {
    const tables = [
      {
        table: 'x.csv',
        rows: 'relations',
        delimiter: ',',
        header: true,
        roles: ['source', 'target', 'ignore', 'latitude'],
      },
    ] as const;
    const { dossier, report } = await readText('x.csv', 'a,b,c,d\n1,2,3,4\n', { choices: { tables } });
    expect(dossier.claims.get('claim:1')?.attributes).toEqual({ d: 4 });
    expect(remarksOf(report)).toMatchObject({ 'column/ignored': 1 });
  });
});

describe('Delimited text that is damaged', () => {
  it('is refused where zeros show that it is none', async () => {
    const text = `from,to\n${'a,b\n'.repeat(20_000)}${'\0\0\0\n'.repeat(20_000)}`;
    expect((await read([['x.csv', text]])).fault?.code).toBe('csv/binary');
  });

  it('is refused with the encoding to blame when it turns out to be in another', async () => {
    const bytes = new TextEncoder().encode(`from,to\n${'ann,bo\n'.repeat(10_000)}x,bo\n`);
    bytes[bytes.lastIndexOf(0x78)] = 0xfc;
    expect((await read([['x.csv', bytes]])).fault?.code).toBe('file/encoding');
    const choices = { encoding: 'windows-1252' } as const;
    expect((await read([['x.csv', bytes]], { choices })).dossier?.entities.has('ü')).toBe(true);
  });

  it('keeps every cell beyond those that were looked at first, whatever its type', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `n${i},n${i + 1},${i < 1200 ? i : 'many'}`);
    const { dossier, report } = await readText('x.csv', `source,target,weight\n${rows.join('\n')}\n`);
    expect(dossier.claims.get('claim:7')?.attributes).toEqual({ weight: 6 });
    expect(dossier.claims.get('claim:1500')?.attributes).toEqual({ weight: 'many' });
    expect(remarksOf(report)).toMatchObject({ 'cell/type': 300 });
  });
});

describe('What we wrote', () => {
  const zip = () => writeCsv(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' });

  it('needs no choice, and comes back without a remark but the numbers of rows', async () => {
    expect(await propose([['harbour.csv.zip', zip()]])).toEqual({ ok: true, value: undefined });
    const { dossier, report } = await read([['harbour.csv.zip', zip()]]);
    expect(dossier?.toFile().claims).toEqual(harbour().toFile().claims);
    expect(report && remarksOf(report)).toEqual({ 'table/rows': 5 });
  });

  it('keeps attributes that somebody spoilt beside the columns that they added', async () => {
    const entities = 'id,name,kind_label,alias_languages,attributes,Rank\na,Ann,,,no JSON,3\n';
    const { dossier } = await readText('entities.csv', entities);
    expect(dossier.entities.get('a')?.attributes).toEqual({ attributes: 'no JSON', Rank: '3' });
  });

  it('is somebody else’s when a strange table lies beside it: guards then stay', async () => {
    const strange = zipSync({ ...unzipSync(zip()), 'a.csv': strToU8("from,to\n'x,y\n") });
    const { dossier } = await read([['strange.zip', strange]]);
    expect(dossier?.entities.has("'x")).toBe(true);
  });
});
