import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/dossier/part.ts';
import { lossesOf } from '../../src/formats/losses.ts';
import { FORMATS, formatOf, WRITTEN } from '../../src/formats/manifest.ts';
import { present } from '../../src/kernel/invariant.ts';
import { harbour, openData } from '../support/fixtures.ts';

const texts = (id: string, dossier = harbour()): string[] =>
  lossesOf(
    present(
      FORMATS.find((format) => format.id === id),
      id,
    ),
    dossier,
  ).map(({ text }) => text);

describe('What a format cannot keep', () => {
  it('is nothing for the dossier file', () => {
    expect(texts('dossier')).toEqual([]);
  });

  it('is counted and worded for this very dossier', () => {
    expect(texts('graphml')).toEqual([
      '3 aliases in 3 scripts are joined into one text.',
      '2 languages of aliases are listed in a field of their own.',
      '1 relation without direction is written with an arrow, and a field that says so.',
      '1 relation with several numbers is written with one: the number that the line shows.',
      '2 links between numbers (same as, additional to) are in the copy for Throughline alone.',
      '2 mentions of repeated sources are in the copy for Throughline alone; origins are counted.',
      '1 claim that asserts several relations is repeated on each of them.',
      '1 claim without a relation is in the copy for Throughline alone.',
      '3 sources are reduced to title and id for other tools.',
      '2 attributes of their own are written as JSON text, those of claims and sources in the copy for Throughline alone.',
      '7 shapes and colours are in the copy for Throughline alone.',
      '1 briefing with 1 scene is left out.',
    ]);
    expect(texts('gexf')).toContain(
      '2 claims with open or approximate dates are drawn at their widest in the timeline; their own words stay as text.',
    );
  });

  it('is told apart from what only other tools miss', () => {
    const graphml = present(
      FORMATS.find(({ id }) => id === 'graphml'),
      'GraphML',
    );
    const forGood = lossesOf(graphml, harbour()).filter(({ restored }) => !restored);
    expect(forGood.map(({ text }) => text)).toEqual(['1 briefing with 1 scene is left out.']);
  });

  it('is less for a part that has less', () => {
    const part = partOf(harbour(), {
      entities: ['state:north', 'state:south'],
      relations: ['state:north|allied-with|state:south'],
    });
    expect(texts('graphml', part)).toEqual([
      '3 aliases in 3 scripts are joined into one text.',
      '2 languages of aliases are listed in a field of their own.',
      '1 relation without direction is written with an arrow, and a field that says so.',
      '1 source is reduced to title and id for other tools.',
      '2 shapes and colours are in the copy for Throughline alone.',
    ]);
  });

  it('names what XML cannot write', () => {
    expect(texts('gexf', openData('fixtures/dossier/valid/odd-ids.dossier.json'))).toContain(
      '1 item with control characters is written with visible signs in their place.',
    );
  });
});

describe('The list of formats', () => {
  it('has distinct ids and endings', () => {
    for (const values of [
      FORMATS.map(({ id }) => id),
      FORMATS.flatMap((f) => [f.extension, ...(f.alsoExtensions ?? [])]),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it.each([
    ['a.dossier.json', 'dossier'],
    ['a.JSON', 'dossier'],
    ['a.graphml', 'graphml'],
    ['dir.gexf/a.gexf', 'gexf'],
    ['a.csv.zip', 'csv'],
    ['a.zip', 'csv'],
    ['a.docx', undefined],
    ['gexf', undefined],
  ])('knows by its ending what %s should be', (name, id) => {
    expect(formatOf(name)?.id).toBe(id);
  });

  it('gives a writer for each', async () => {
    for (const format of WRITTEN) {
      const write = present(await format.loadWriter?.(), 'a writer');
      const bytes = await write(harbour(), { title: 'T', exportedOn: '2025-06-30' });
      expect(bytes.length).toBeGreaterThan(200);
    }
  });
});
