import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/formats/csv/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { harbour } from '../../support/fixtures.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const zip = unzipSync(writeCsv(harbour(), context));
const textOf = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(present(zip[name], name));
const rowsOf = (name: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(textOf(name).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

describe('A dossier as CSV', () => {
  it('is five tables and a text that says how they join', () => {
    expect(Object.keys(zip)).toEqual([
      'entities.csv',
      'relations.csv',
      'claims.csv',
      'sources.csv',
      'vocabulary.csv',
      'README.txt',
    ]);
    expect(textOf('README.txt')).toContain('Remove one leading apostrophe');
    expect(textOf('README.txt')).toContain('Written by Throughline on 2025-06-30.');
  });

  it.each(['entities', 'relations', 'claims', 'sources', 'vocabulary'])(
    'writes %s with byte order mark and CR LF',
    (name) => {
      const text = textOf(`${name}.csv`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    },
  );

  it('joins relations to entities and claims, and claims to sources, by id', () => {
    const ids = (name: string): string[] => rowsOf(name).map((row) => row.id ?? '');
    const [entities, claims, sources, relations] = [
      ids('entities.csv'),
      ids('claims.csv'),
      ids('sources.csv'),
      ids('relations.csv'),
    ];
    for (const row of rowsOf('relations.csv')) {
      expect(entities).toEqual(expect.arrayContaining([row.subject, row.object]));
      expect(claims).toEqual(expect.arrayContaining((row.claims ?? '').split('; ')));
    }
    for (const row of rowsOf('claims.csv')) {
      expect(sources).toContain(row.source);
      expect(relations).toEqual(expect.arrayContaining((row.relations ?? '').split('; ').filter(Boolean)));
    }
  });

  it('keeps numbers, their comparison, dates and languages', () => {
    const claims = new Map(rowsOf('claims.csv').map((row) => [row.id, row]));
    expect(claims.get('claim:3')).toMatchObject({
      number_best: '3000',
      number_qualifier: 'about',
      number_additional_to: 'claim:1',
      when: '2025-01/2025-02',
      when_inferred: 'true',
      speakers: 'person:ann; state:south',
    });
    expect(rowsOf('entities.csv')[0]).toMatchObject({
      aliases: '노스랜드; Нортланд; The North',
      alias_languages: 'ko; ru; ',
    });
    expect(rowsOf('entities.csv')[1]).toMatchObject({ x: '400', y: '-120.5' });
  });

  it('writes the same bytes for the same dossier', () => {
    expect(writeCsv(harbour(), context)).toEqual(writeCsv(harbour(), context));
  });
});
