import cytoscape, { type ElementsDefinition } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { writeCytoscape } from '../../../src/formats/cytoscape/write.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { readText } from '../../support/reading.ts';

const CONTEXT = { title: 'The harbour', exportedOn: '2025-06-30' };
const textOf = (dossier = harbour()): string => new TextDecoder().decode(writeCytoscape(dossier, CONTEXT));
const loaded = (text: string) => {
  const { elements, data } = JSON.parse(text) as {
    elements: ElementsDefinition;
    data: Record<string, unknown>;
  };
  return cytoscape({ headless: true, elements, data });
};

describe('A dossier as Cytoscape.js JSON', () => {
  it.each([
    ['one with a bit of everything', harbour],
    ['the founding one', () => openData('north-korea-russia.dossier.json')],
    ['one with odd ids', () => openData('fixtures/dossier/valid/odd-ids.dossier.json')],
  ] as const)('is loaded by Cytoscape.js with every entity and relation: %s', (_, make) => {
    const dossier = make();
    const cy = loaded(textOf(dossier));
    expect(cy.nodes().map((node) => [node.id(), node.data('name')])).toEqual(
      [...dossier.entities.values()].map(({ id, name }) => [id, name]),
    );
    expect(cy.edges().map((edge) => [edge.data('source'), edge.data('type'), edge.data('target')])).toEqual(
      [...dossier.relations.values()].map(({ subject, type, object }) => [subject, type, object]),
    );
  });

  it('has typed values, places and pins where Cytoscape.js looks for them', () => {
    const cy = loaded(textOf());
    expect(cy.data('name')).toBe('The harbour');
    expect(cy.$id('state:north').position()).toEqual({ x: 0, y: 0 });
    expect(cy.$id('state:north').locked()).toBe(true);
    expect(cy.$id('state:north').data('aliases')).toEqual(['노스랜드', 'Нортланд', 'The North']);
    const edge = cy.edges('[type = "went-to"]').first();
    expect(edge.data()).toMatchObject({
      interaction: 'went to',
      origins: 2,
      number_low: 10000,
      claims: ['claim:1', 'claim:2', 'claim:3'],
      when: ['2024-10~', '', '2025-01/2025-02'],
      evidence: { claims: [{ claim: { id: 'claim:1', locator: '¶1' } }, {}, {}] },
    });
  });

  it('comes back as a dossier after Cytoscape.js has saved it in its own words', async () => {
    const cy = loaded(textOf());
    cy.$id('person:ann').data('name', 'Ann Changed');
    cy.$id('state:south').position({ x: 7, y: 8 });
    const saved = JSON.stringify({ ...cy.json(), style: undefined });
    const { dossier, report } = await readText('saved.json', saved);
    const before = harbour();
    expect(report.remarks).toEqual([]);
    expect(dossier.entities.get('person:ann')).toEqual({
      ...before.entities.get('person:ann'),
      name: 'Ann Changed',
    });
    expect(dossier.positions.get('state:south')?.slice(0, 2)).toEqual([7, 8]);
    expect([...dossier.claims.values()]).toEqual([...before.claims.values()]);
    expect([...dossier.relations.keys()]).toEqual([...before.relations.keys()]);
  });
});

describe('Cytoscape.js JSON by NetworkX', () => {
  it('is read with the labels of nodes as names, where it has only repeated their ids', async () => {
    const data = [
      { id: '1', value: 1, name: '1', label: 'Ann' },
      { id: '2', value: 2, name: 'Ben', label: 'B' },
      { id: '3', value: 3, name: '3' },
    ];
    const elements = { nodes: data.map((of) => ({ data: of })), edges: [] };
    const text = JSON.stringify({ data: [], directed: true, multigraph: false, elements });
    const { dossier } = await readText('a.json', text);
    expect([...dossier.entities.values()].map(({ name }) => name)).toEqual(['Ann', 'Ben', '3']);
  });
});
