import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { writeGraphml } from '../../../src/formats/graphml/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { all, first, parseXml, type XmlElement } from '../../support/xml.ts';

const written = parseXml(writeGraphml(harbour(), { title: 'Harbour & <co>', exportedOn: '2025-06-30' }));
const graph = first(written, 'graph');

const data = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(element.children.map(({ attributes, text }) => [attributes.key ?? '', text]));

describe('A dossier as GraphML', () => {
  it('declares each field that it uses, once, with its type', () => {
    const keys = all(written, 'key').map(({ attributes }) => attributes);
    const ids = keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all(graph, 'data')) expect(ids).toContain(attributes.key);
    expect(keys).toContainEqual({
      id: 'edge_number_low',
      for: 'edge',
      'attr.name': 'number_low',
      'attr.type': 'double',
    });
    expect(keys).toContainEqual({
      id: 'edge_origins',
      for: 'edge',
      'attr.name': 'origins',
      'attr.type': 'int',
    });
    expect(keys).toContainEqual({
      id: 'node_pinned',
      for: 'node',
      'attr.name': 'pinned',
      'attr.type': 'boolean',
    });
  });

  it('names itself and its day', () => {
    expect(data({ ...graph, children: graph.children.filter(({ name }) => name === 'data') })).toMatchObject({
      graph_title: 'Harbour & <co>',
      graph_exported: '2025-06-30',
    });
  });

  it('writes an entity with its fields and its place', () => {
    const north = all(graph, 'node').find(({ attributes }) => attributes.id === 'state:north');
    expect(north && data(north)).toEqual({
      node_label: 'Northland',
      node_entity: 'state:north',
      node_kind: 'state',
      node_kind_label: 'State',
      node_aliases: '노스랜드; Нортланд; The North',
      node_alias_languages: 'ko; ru; ',
      node_copy: '{}',
      node_country: 'KP',
      node_x: '0',
      node_y: '0',
      node_pinned: 'true',
    });
  });

  it('writes a relation as one edge with the evidence of all its claims', () => {
    const edge = all(graph, 'edge').find(
      (each) => data(each).edge_relation === 'transfer:troops|went-to|state:south',
    );
    expect(edge?.attributes).toMatchObject({ source: 'transfer:troops', target: 'state:south' });
    expect(edge && data(edge)).toMatchObject({
      edge_label: 'went to',
      edge_type: 'went-to',
      edge_family: 'transfer',
      edge_certainty: 'reported',
      edge_origins: '2',
      edge_number: '10,000–12,000',
      edge_number_low: '10000',
      edge_number_high: '12000',
      edge_number_unit: 'soldiers',
      edge_claims: 'claim:1; claim:2; claim:3',
      edge_sources: 'A paper; A broadcast; A broadcast',
      edge_locators: '¶1; ; ',
      edge_speakers: 'Ann Example; ; Ann Example, Southland',
      edge_when: '2024-10~; ; 2025-01/2025-02',
      edge_quotes: '; ; We sent more.',
    });
  });

  it('says in a field which edges have no direction, and mixes no kinds of edges', () => {
    const edges = all(graph, 'edge');
    expect(
      edges.filter((edge) => data(edge).edge_directed === 'false').map((edge) => data(edge).edge_type),
    ).toEqual(['allied-with']);
    for (const { attributes } of edges) expect(attributes).not.toHaveProperty('directed');
  });
});

describe('graphology-graphml, which knows nothing of us', () => {
  const bytes = writeGraphml(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' });
  const graph = parse(Graph, new TextDecoder().decode(bytes));

  it('finds the same graph in what we write', () => {
    expect([...graph.nodes()].sort()).toEqual([...harbour().entities.keys()].sort());
    const edges = graph.mapEdges((_, { relation }) => String(relation));
    expect(edges.sort()).toEqual([...harbour().relations.keys()].sort());
  });

  it('finds the fields with their types', () => {
    expect(graph.getNodeAttributes('state:south')).toMatchObject({
      label: 'Southland',
      country: 'RU',
      x: 400,
      y: -120.5,
    });
    const numbers = graph.mapEdges((_, { number_low, origins }) => [number_low, origins]);
    expect(numbers).toContainEqual([10000, 2]);
  });
});
