import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { writeNeo4j } from '../../../src/formats/neo4j/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { harbour, openData } from '../../support/fixtures.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };

type Rows = Record<string, string>[];

function opened(dossier: Dossier) {
  const zip = unzipSync(writeNeo4j(dossier, context) as Uint8Array);
  const text = (name: string): string => new TextDecoder().decode(present(zip[name], name));
  const rows = (name: string): Rows => {
    const { data, errors } = Papa.parse<Record<string, string>>(text(name).replace(/\n$/, ''), {
      header: true,
      delimiter: ',',
      newline: '\n',
    });
    expect(errors).toEqual([]);
    return data;
  };
  return { names: Object.keys(zip), text, rows };
}

const column = (rows: Rows, name: string): string[] => rows.map((row) => present(row[name], name));

describe('A dossier for Neo4j', () => {
  it('is files of nodes and relationships with the headers of its importer', () => {
    const { rows } = opened(harbour());
    expect(rows('entities.csv')[0]).toMatchObject({
      'id:ID(Entity)': 'state:north',
      name: 'Northland',
      'aliases:string[]': '노스랜드;Нортланд;The North',
      ':LABEL': 'Entity;State',
      'x:double': '0',
    });
    expect(rows('relations.csv')[2]).toMatchObject({
      ':START_ID(Entity)': 'state:north',
      ':END_ID(Entity)': 'state:south',
      ':TYPE': 'ALLIED_WITH',
      type: 'allied-with',
      'directed:boolean': 'false',
      'origins:long': '1',
    });
  });

  it('brings its evidence along: claims and sources as nodes, tied to what they are about', () => {
    const { rows } = opened(harbour());
    expect(rows('claims.csv')[0]).toMatchObject({
      'id:ID(Claim)': 'claim:1',
      certainty: 'estimated',
      'number_low:double': '10000',
      when: '2024-10~',
      ':LABEL': 'Claim',
    });
    expect(rows('claim-subject.csv')[0]).toEqual({
      ':START_ID(Claim)': 'claim:1',
      ':END_ID(Entity)': 'state:north',
      relation: 'state:north|supplied|transfer:troops',
    });
    expect(rows('claim-source.csv')[0]).toEqual({
      ':START_ID(Claim)': 'claim:1',
      ':END_ID(Source)': 'source:paper',
    });
    expect(rows('source-based-on.csv')).toEqual([
      { ':START_ID(Source)': 'source:paper', ':END_ID(Source)': 'source:agency' },
    ]);
    expect(rows('source-publisher.csv')).toEqual([
      { ':START_ID(Source)': 'source:agency', ':END_ID(Entity)': 'state:south' },
    ]);
  });

  it('has a script that loads every file by the columns that it has, and a text that says how', () => {
    for (const dossier of [harbour(), openData('north-korea-russia.dossier.json')]) {
      const { names, text, rows } = opened(dossier);
      const script = text('load.cypher');
      for (const name of names.filter((one) => one.endsWith('.csv'))) {
        expect(script).toContain(`LOAD CSV WITH HEADERS FROM 'file:///${name}' AS row`);
        expect(text('README.txt')).toContain(name);
        const loads = script.split('\n\n').filter((step) => step.includes(`'file:///${name}'`));
        const headers = Object.keys(rows(name)[0] ?? {});
        const used = loads.flatMap((load) =>
          [...load.matchAll(/row\.(?:`([^`]+)`|(\w+))/g)].map((match) => match[1] ?? match[2]),
        );
        for (const header of used) expect(headers).toContain(header);
      }
      const types = new Set(column(rows('relations.csv'), ':TYPE'));
      for (const type of types) expect(script).toContain(`[r:\`${type}\` {key: row.key}]`);
      expect(script.match(/^CREATE CONSTRAINT/gm)).toHaveLength(3);
    }
  });

  it('ties nothing to a node that is not there, in any dossier', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const { names, rows } = opened(dossier);
        const ids = new Map(
          (['Entity', 'Claim', 'Source'] as const).map((label, i) => {
            const name = ['entities.csv', 'claims.csv', 'sources.csv'][i] ?? '';
            return [label as string, new Set(column(rows(name), `id:ID(${label})`))];
          }),
        );
        const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
        expect([...(ids.get('Entity') ?? [])]).toEqual([
          ...new Set([...dossier.entities.keys()].map(wellFormed)),
        ]);
        for (const name of names.filter((one) => /^(relations|claim-|source-)/.test(one)))
          for (const row of rows(name))
            for (const [header, id] of Object.entries(row)) {
              const label = /^:(?:START|END)_ID\((\w+)\)$/.exec(header)?.[1];
              if (label !== undefined) expect(ids.get(label)?.has(id)).toBe(true);
            }
        expect(rows('relations.csv')).toHaveLength(dossier.relations.size);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be broken out of by a name: types are words, texts are quoted', () => {
    const file = harbour().toFile();
    const kind = { ...present(file.vocabulary.kinds[0], 'kind'), id: "x'}) DETACH DELETE n //`" };
    const entities = [{ id: 'a', kind: kind.id, name: 'A' }];
    const vocabulary = { ...file.vocabulary, kinds: [kind] };
    const script = opened(
      Dossier.of({ ...file, vocabulary, entities, sources: [], claims: [], positions: {}, briefings: [] }),
    ).text('load.cypher');
    expect(script).toContain(
      "MATCH (n:Entity {kind: 'x\\'}) DETACH DELETE n //`'})\nSET n:`XDETACHDELETEN`;",
    );
  });

  it('is the same bytes for the same dossier', () => {
    expect(writeNeo4j(harbour(), context)).toEqual(writeNeo4j(harbour(), context));
  });
});
