import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { writeGraphml } from '../../../src/formats/graphml/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { at, harbour, openData } from '../../support/fixtures.ts';
import { readText } from '../../support/reading.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const textOf = (dossier: Dossier): string => new TextDecoder().decode(writeGraphml(dossier, context));
const WRITTEN = textOf(harbour());

/** What we wrote, after another tool has changed something in it; the change must be one. */
const edited = (before: string | RegExp, after: string): string => {
  const text = WRITTEN.replace(before, after);
  expect(text).not.toBe(WRITTEN);
  return text;
};
const codesOf = ({ report }: Awaited<ReturnType<typeof readText>>): string[] =>
  report.remarks.map(({ code }) => code);
const node = (id: string): RegExp => new RegExp(`<node id="${id}">.*?</node>\n`);
const edge = (relation: string): RegExp =>
  new RegExp(
    `<edge [^>]*>(?:(?!</edge>).)*<data key="edge_relation">${relation.replace(/\|/g, '\\|')}</data>.*?</edge>\n`,
  );

/** What Gephi leaves of a file: nodes and edges with their fields, keys under other ids, a look of its own. */
function savedByGephi(text: string): string {
  return text
    .replace(/<data key="graph_\w+">.*?<\/data>\n/g, '')
    .replace(/<key id="graph_.*?\/>\n/g, '')
    .replace(/key="(?:node|edge)_(\w+)"/g, 'key="$1"')
    .replace(/<key id="(?:node|edge)_(\w+)"/g, '<key id="$1"')
    .replace(
      '<graph ',
      '<key id="r" for="node" attr.name="r" attr.type="int"/><key id="g" for="node" attr.name="g" attr.type="int"/><key id="b" for="node" attr.name="b" attr.type="int"/><key id="modularity" for="node" attr.name="Modularity Class" attr.type="int"/><key id="weight" for="edge" attr.name="weight" attr.type="double"/><graph ',
    )
    .replace(
      /<\/node>/g,
      '<data key="r">255</data><data key="g">0</data><data key="b">16</data><data key="modularity">2</data></node>',
    )
    .replace(/<\/edge>/g, '<data key="weight">1.0</data></edge>');
}

describe('A GraphML file of our own', () => {
  it('becomes the same dossier with everything in its order, apart from briefings', async () => {
    const read = await readText('harbour.graphml', WRITTEN);
    expect(read.dossier.toFile()).toEqual({ ...harbour().toFile(), briefings: [] });
    expect(read.report.remarks).toEqual([]);
  });

  it('needs no copy of an entity whose fields say it all', () => {
    const founding = textOf(openData('north-korea-russia.dossier.json'));
    const copies = [...founding.matchAll(/<data key="node_copy">(.*?)<\/data>/g)].map(([, copy]) => copy);
    expect(copies.length).toBeGreaterThan(40);
    expect(new Set(copies)).toEqual(new Set(['{}']));
  });

  it('gives each plain attribute of its own a column, and knows again what was changed there', async () => {
    const file = harbour().toFile();
    const [first, ...others] = file.entities;
    const tall = {
      ...present(first, 'an entity'),
      attributes: { height: 12.5, built: 1987, 'sea going': true, tags: ['a', 'b'] },
    };
    const text = textOf(Dossier.of({ ...file, entities: [tall, ...others] }));
    expect(text).toContain('attr.name="own_height" attr.type="double"');
    expect(text).toContain(
      '<key id="node_own_sea_going" for="node" attr.name="own_sea going" attr.type="boolean"/>',
    );
    expect(text).toContain('<data key="node_own_tags">a; b</data>');
    const { dossier } = await readText('a.graphml', text.replace('height">12.5<', 'height">13<'));
    expect(dossier.entities.get(tall.id)).toEqual({
      ...tall,
      attributes: { ...tall.attributes, height: 13 },
    });
  });
});

describe('A GraphML file of ours that another tool has changed', () => {
  it('has the name that was changed, and the rest as it was', async () => {
    const { dossier } = await readText('a.graphml', edited('>Northland<', '>Nordland<'));
    const north = at(harbour().entities, 'state:north');
    expect(dossier.entities.get('state:north')).toEqual({ ...north, name: 'Nordland' });
    expect(dossier.claims.size).toBe(harbour().claims.size);
  });

  it('has fields that were changed or added', async () => {
    const { dossier } = await readText(
      'a.graphml',
      edited(
        '<data key="node_country">RU</data>',
        '<data key="node_country">FI</data><data key="node_rank">7</data>',
      ).replace('<graph ', '<key id="node_rank" for="node" attr.name="rank" attr.type="int"/><graph '),
    );
    expect(dossier.entities.get('state:south')).toMatchObject({ country: 'FI', attributes: { rank: 7 } });
  });

  it('misses the entity that was deleted with its edges, and says which claims lost a relation', async () => {
    const text = edited(node('transfer:troops'), '').replace(
      /<edge [^>]*"transfer:troops"[^>]*>.*?<\/edge>\n/g,
      '',
    );
    const read = await readText('a.graphml', text);
    expect([...read.dossier.relations.keys()]).toEqual([
      'state:north|allied-with|state:south',
      'person:ann|says-of|state:south',
    ]);
    expect(read.dossier.claims.has('claim:1')).toBe(false);
    expect(codesOf(read)).toEqual([]);
  });

  it('keeps what is left of a claim when one of its edges was deleted', async () => {
    const read = await readText('a.graphml', edited(edge('state:north|supplied|transfer:troops'), ''));
    expect(read.dossier.claims.get('claim:1')).toEqual({
      ...at(harbour().claims, 'claim:1'),
      asserts: [['transfer:troops', 'went-to', 'state:south']],
    });
    expect(codesOf(read)).toEqual(['evidence/partial']);
  });

  it('has the edge that was added as a claim whose source is the file', async () => {
    const added =
      '<node id="n9"><data key="node_label">New</data></node><edge id="e9" source="n9" target="state:north"><data key="edge_label">visited</data></edge></graph>';
    const { dossier } = await readText('a.graphml', edited('</graph>', added));
    expect(dossier.entities.get('n9')).toMatchObject({ name: 'New', kind: 'entity' });
    expect(dossier.claims.get('e9')).toMatchObject({
      source: 'source:file',
      asserts: [['n9', 'visited', 'state:north']],
    });
    expect(dossier.claims.size).toBe(harbour().claims.size + 1);
    expect(dossier.header.vocabulary.families.length).toBe(harbour().header.vocabulary.families.length + 1);
  });

  it('has an edge where it was moved to, and of the type that it was given', async () => {
    const moved = (text: string) =>
      text
        .replace('"state:north" target="state:south"', '"person:ann" target="state:south"')
        .replace('>allied-with<', '>met<');
    const { dossier } = await readText('a.graphml', moved(WRITTEN));
    expect(dossier.claims.get('claim:4')).toEqual({
      ...at(harbour().claims, 'claim:4'),
      asserts: [['person:ann', 'met', 'state:south']],
    });
  });

  it('takes an edge with damaged evidence for one of another tool, and says so', async () => {
    const read = await readText('a.graphml', edited(/"certainty":"confirmed"/, '"certainty":"sure"'));
    expect(codesOf(read)).toContain('copy/damaged');
    const allied = present(read.dossier.relations.get('state:north|allied-with|state:south'), 'the relation');
    expect(allied.claims.map((id) => read.dossier.claims.get(id)?.source)).toEqual(['source:file']);
    expect(read.dossier.claims.has('claim:4')).toBe(false);
  });

  it('says when what it told of the whole dossier is damaged, and keeps the rest', async () => {
    const read = await readText('a.graphml', edited('"shape":"flag"', '"shape":"star"'));
    expect(codesOf(read)).toContain('copy/damaged');
    expect(read.dossier.entities.size).toBe(harbour().entities.size);
    expect(read.dossier.sources.get('source:agency')).toEqual({ id: 'source:agency', title: 'An agency' });
  });

  it('survives Gephi, apart from what Gephi throws away', async () => {
    const read = await readText('a.graphml', savedByGephi(WRITTEN));
    const { claims, relations, entities, header } = read.dossier;
    expect([...relations.keys()]).toEqual([...harbour().relations.keys()]);
    expect(claims.get('claim:2')).toEqual({
      ...at(harbour().claims, 'claim:2'),
    });
    expect(entities.get('force:harbour-guard')?.attributes).toEqual({
      ...at(harbour().entities, 'force:harbour-guard').attributes,
      colour: '#ff0010',
      'Modularity Class': 2,
    });
    expect(header.vocabulary.kinds.map(({ id, label }) => [id, label])).toEqual([
      ['state', 'State'],
      ['person', 'Person'],
      ['transfer', 'Transfer'],
      ['force', 'Force'],
    ]);
    expect(header.vocabulary.relationTypes.map(({ id, directed, family }) => [id, directed, family])).toEqual(
      [
        ['supplied', true, 'transfer'],
        ['went-to', true, 'transfer'],
        ['allied-with', false, 'military'],
        ['says-of', true, 'says'],
      ],
    );
    expect([...read.dossier.positions]).toEqual([...harbour().positions]);
    expect(codesOf(read)).toEqual(['source/title-only']);
  });
});

describe('A file of another tool with fields that are called like ours', () => {
  it('is not taken for ours', async () => {
    const { dossier } = await readText(
      'a.graphml',
      `<graphml><key id="e" for="node" attr.name="entity" attr.type="string"/><key id="c" for="node" attr.name="copy" attr.type="string"/>
      <key id="k" for="node" attr.name="kind" attr.type="string"/><key id="r" for="edge" attr.name="relation" attr.type="string"/>
      <key id="v" for="edge" attr.name="evidence" attr.type="string"/><graph edgedefault="directed">
      <node id="a"><data key="e">same</data><data key="c">2</data><data key="k">bank</data></node>
      <node id="b"><data key="e">same</data><data key="c">{"a": 1</data><data key="k">bank</data></node>
      <edge source="a" target="b"><data key="r">pays</data><data key="v">{"seen": true}</data></edge></graph></graphml>`,
    );
    expect([...dossier.entities.keys()]).toEqual(['a', 'b']);
    expect([...dossier.relations.keys()]).toEqual(['a|pays|b']);
  });
});
