import Graph from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { describe, expect, it } from 'vitest';
import { writeGraphology } from '../../../src/formats/graphology/write.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { readText } from '../../support/reading.ts';

const CONTEXT = { title: 'The harbour', exportedOn: '2025-06-30' };
const loaded = (dossier = harbour()): Graph => {
  const text = new TextDecoder().decode(writeGraphology(dossier, CONTEXT));
  return Graph.from(JSON.parse(text) as SerializedGraph);
};

describe('A dossier as graphology JSON', () => {
  it.each([
    ['one with a bit of everything', harbour],
    ['the founding one', () => openData('north-korea-russia.dossier.json')],
    ['one with odd ids', () => openData('fixtures/dossier/valid/odd-ids.dossier.json')],
  ] as const)('is loaded by graphology with every entity and relation: %s', (_, make) => {
    const dossier = make();
    const graph = loaded(dossier);
    expect(graph.nodes()).toEqual([...dossier.entities.keys()]);
    expect(graph.mapEdges((edge, { type }) => [graph.source(edge), type, graph.target(edge)])).toEqual(
      [...dossier.relations.values()].map(({ subject, type, object }) => [subject, type, object]),
    );
  });

  it('has what sigma draws by, and no direction where there is none', () => {
    const graph = loaded();
    expect(graph.getAttribute('title')).toBe('The harbour');
    expect(graph.getNodeAttributes('state:south')).toMatchObject({ label: 'Southland', x: 400, y: 120.5 });
    expect(graph.getNodeAttribute('transfer:troops', 'color')).toBe('#8a5a00');
    expect(graph.filterUndirectedEdges(() => true)).toHaveLength(1);
  });

  it('comes back as a dossier after graphology has saved it, with what was changed in it', async () => {
    const graph = loaded();
    graph.setNodeAttribute('state:south', 'label', 'Southmark');
    graph.setNodeAttribute('state:south', 'community', 3);
    graph.addNode('new', { label: 'Newcomer' });
    graph.addDirectedEdge('new', 'state:south', { label: 'visits' });
    const { dossier, report } = await readText('saved.json', JSON.stringify(graph.export()));
    const before = harbour();
    expect(report.remarks).toEqual([]);
    expect(dossier.entities.get('state:south')).toEqual({
      ...before.entities.get('state:south'),
      name: 'Southmark',
      attributes: { community: 3 },
    });
    expect(dossier.claims.size).toBe(before.claims.size + 1);
    expect(dossier.relations.has('new|visits|state:south')).toBe(true);
  });
});
