import type { Column } from '../columns/column.ts';
import { text } from '../columns/column.ts';
import { ENTITY_COLUMNS, type EntityRow, entityRows, PLACE_COLUMNS } from '../columns/entities.ts';
import { EVIDENCE_COLUMNS, LINE_COLUMNS, type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { element, xmlDocument, xmlNames, xmlText } from '../xml/write.ts';

const TYPES = { text: 'string', decimal: 'double', whole: 'int', 'yes-no': 'boolean' } as const;

const NODE_COLUMNS: readonly Column<EntityRow>[] = [
  text('label', ({ entity }) => entity.name),
  text('entity', ({ entity }) => entity.id),
  ...ENTITY_COLUMNS,
  ...PLACE_COLUMNS,
];
const EDGE_COLUMNS: readonly Column<RelationRow>[] = [
  text('label', ({ type, relation }) => type?.label ?? relation.type),
  text('relation', ({ relation }) => relation.key),
  ...LINE_COLUMNS,
  ...EVIDENCE_COLUMNS,
];

const keysFor = <Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[]): string[] =>
  columns.map(({ id, type }) =>
    element('key', { id: `${domain}_${id}`, for: domain, 'attr.name': id, 'attr.type': TYPES[type] }),
  );

const fields = <Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string[] =>
  columns.flatMap(({ id, of }) => {
    const value = of(row);
    return value === undefined ? [] : [element('data', { key: `${domain}_${id}` }, xmlText(String(value)))];
  });

/**
 * GraphML 1.0 (http://graphml.graphdrawing.org): one node an entity, one edge a relation, typed fields, `y` growing downwards. Every
 * edge is written as directed and says in the field `directed` whether it is: NetworkX, for one, refuses a file that mixes both.
 */
export const writeGraphml: Writer = (dossier, { title, exportedOn }) => {
  const names = xmlNames(dossier.entities.keys());
  const nodes = entityRows(dossier).map((row) =>
    element('node', { id: names.get(row.entity.id) }, fields('node', NODE_COLUMNS, row)),
  );
  const edges = relationRows(dossier).map((row, i) => {
    const { relation } = row;
    const ends = { source: names.get(relation.subject), target: names.get(relation.object) };
    return element('edge', { id: `e${i}`, ...ends }, fields('edge', EDGE_COLUMNS, row));
  });
  const graph = [
    element('data', { key: 'graph_title' }, xmlText(title)),
    element('data', { key: 'graph_exported' }, xmlText(exportedOn)),
    ...nodes,
    ...edges,
  ];
  const content = [
    element('key', { id: 'graph_title', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' }),
    element('key', { id: 'graph_exported', for: 'graph', 'attr.name': 'exported', 'attr.type': 'string' }),
    ...keysFor('node', NODE_COLUMNS),
    ...keysFor('edge', EDGE_COLUMNS),
    element('graph', { id: 'dossier', edgedefault: 'directed' }, `\n${graph.join('\n')}\n`),
  ];
  const namespaces = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  };
  return xmlDocument(element('graphml', namespaces, `\n${content.join('\n')}\n`));
};
