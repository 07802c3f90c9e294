import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { spellsOf } from '../../../src/formats/gexf/times.ts';
import { writeGexf } from '../../../src/formats/gexf/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { at, harbour } from '../../support/fixtures.ts';
import { all, first, parseXml, type XmlElement } from '../../support/xml.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const written = parseXml(writeGexf(harbour(), context));

const values = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(
    all(element, 'attvalue').map(({ attributes }) => [attributes.for ?? '', attributes.value ?? '']),
  );
const edgeOf = (root: XmlElement, relation: string): XmlElement =>
  present(
    all(root, 'edge').find((edge) => values(edge).relation === relation),
    relation,
  );

describe('A dossier as GEXF', () => {
  it('is version 1.3 with a timeline of days', () => {
    expect(written.attributes).toEqual({
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
      version: '1.3',
    });
    expect(first(written, 'meta').attributes).toEqual({ lastmodifieddate: '2025-06-30' });
    expect(first(written, 'graph').attributes).toEqual({
      defaultedgetype: 'directed',
      mode: 'dynamic',
      timeformat: 'date',
      timerepresentation: 'interval',
    });
  });

  it('declares the fields of nodes and of edges apart', () => {
    for (const [domain, element] of [
      ['node', 'nodes'],
      ['edge', 'edges'],
    ] as const) {
      const declared = present(
        all(written, 'attributes').find(({ attributes }) => attributes.class === domain),
        domain,
      );
      const ids = declared.children.map(({ attributes }) => attributes.id);
      for (const { attributes } of all(first(written, element), 'attvalue'))
        expect(ids).toContain(attributes.for);
    }
  });

  it('writes places with y upwards, and the colour of the kind', () => {
    const nodes = new Map(all(written, 'node').map((node) => [node.attributes.id ?? '', node]));
    expect(first(at(nodes, 'state:south'), 'viz:position').attributes).toEqual({
      x: '400',
      y: '120.5',
      z: '0',
    });
    expect(first(at(nodes, 'transfer:troops'), 'viz:color').attributes).toEqual({
      r: '138',
      g: '90',
      b: '0',
    });
    expect(all(at(nodes, 'person:ann'), 'viz:color')).toEqual([]);
  });

  it('writes the relation type as kind, the origins as weight, and when it happened', () => {
    const supplied = edgeOf(written, 'state:north|supplied|transfer:troops');
    expect(supplied.attributes).toMatchObject({
      type: 'directed',
      kind: 'supplied',
      label: 'supplied',
      weight: '1',
      start: '2024-10-01',
      end: '2024-10-31',
    });
    const wentTo = edgeOf(written, 'transfer:troops|went-to|state:south');
    expect(wentTo.attributes).not.toHaveProperty('start');
    expect(all(wentTo, 'spell').map(({ attributes }) => attributes)).toEqual([
      { start: '2024-10-01', end: '2024-10-31' },
      { start: '2025-01-01', end: '2025-02-28' },
    ]);
    const allied = edgeOf(written, 'state:north|allied-with|state:south');
    expect(allied.attributes).toMatchObject({ type: 'undirected', kind: 'allied-with' });
    expect(allied.attributes).not.toHaveProperty('start');
  });

  it('is static when no claim is dated', () => {
    const file = harbour().toFile();
    const claims = file.claims.map(({ when: _, ...claim }) => claim);
    const undated = parseXml(writeGexf(Dossier.of({ ...file, claims }), context));
    expect(first(undated, 'graph').attributes).toEqual({ defaultedgetype: 'directed', mode: 'static' });
  });
});

describe('The spells of a relation', () => {
  const claim = at(harbour().claims, 'claim:1');
  const spells = (...dates: string[]) => spellsOf(dates.map((edtf) => ({ ...claim, when: { edtf } })));

  it.each([
    [['2024-10', '2024-09/2024-11'], [{ start: '2024-09-01', end: '2024-11-30' }]],
    [['2024-10', '2024-11'], [{ start: '2024-10-01', end: '2024-11-30' }]],
    [['2024-10/..'], [{ start: '2024-10-01' }]],
    [['../2024'], [{ end: '2024-12-31' }]],
    [['../..'], []],
    [['not a date'], []],
    [
      ['2025', '2023'],
      [
        { start: '2023-01-01', end: '2023-12-31' },
        { start: '2025-01-01', end: '2025-12-31' },
      ],
    ],
    [['-0500', '2024'], [{ start: '2024-01-01', end: '2024-12-31' }]],
  ])('of claims dated %j are %j', (dates, expected) => {
    expect(spells(...dates)).toEqual(expected);
  });
});
