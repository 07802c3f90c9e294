import type { Dossier } from '../../dossier/dossier.ts';
import type { Column } from '../columns/column.ts';
import { text } from '../columns/column.ts';
import { type EntityRow, entityRows, PLACE_COLUMNS } from '../columns/entities.ts';
import { type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { edgeColumns, fileCopy, nodeColumns } from '../roundtrip/written.ts';
import { element, xmlContent, xmlDocument, xmlNames } from '../xml/write.ts';

const TYPES = { text: 'string', decimal: 'double', whole: 'int', 'yes-no': 'boolean' } as const;
const GRAPH_FIELDS = ['title', 'exported', 'copy'];

const nodeFields = (dossier: Dossier, rows: readonly EntityRow[]): Column<EntityRow>[] => [
  text('label', ({ entity }) => entity.name),
  ...nodeColumns(dossier, rows, { file: 'apart' }),
  ...PLACE_COLUMNS.filter(({ id }) => id !== 'pinned'),
];

const edgeFields = (dossier: Dossier): Column<RelationRow>[] => [
  text('label', ({ type, relation }) => type?.label ?? relation.type),
  ...edgeColumns(dossier),
];

/** Writes the fields of a row of nodes or edges, then declares those that some row had. */
function domain<Row>(name: 'node' | 'edge', columns: readonly Column<Row>[]) {
  const ids = xmlNames(columns.map(({ id }) => `${name}_${id}`));
  const used = new Set<string>();
  const fields = (row: Row): string[] =>
    columns.flatMap(({ id, of }) => {
      const value = of(row);
      if (value === undefined) return [];
      used.add(id);
      return [element('data', { key: ids.get(`${name}_${id}`) }, xmlContent(String(value)))];
    });
  const keys = (): string[] =>
    columns
      .filter(({ id }) => used.has(id))
      .map(({ id, type }) =>
        element('key', {
          id: ids.get(`${name}_${id}`),
          for: name,
          'attr.name': id,
          'attr.type': TYPES[type],
        }),
      );
  return { keys, fields };
}

/**
 * GraphML 1.0 (http://graphml.graphdrawing.org): one node an entity, one edge a relation, typed fields, `y` growing downwards. Every
 * edge is written as directed and says in the field `directed` whether it is: NetworkX, for one, refuses a file that mixes both.
 * Our own reader makes the dossier again from it: see roundtrip/.
 */
export const writeGraphml: Writer = (dossier, { title, exportedOn }) => {
  const names = xmlNames(dossier.entities.keys());
  const rows = entityRows(dossier);
  const [node, edge] = [domain('node', nodeFields(dossier, rows)), domain('edge', edgeFields(dossier))];
  const nodes = rows.map((row) => element('node', { id: names.get(row.entity.id) }, node.fields(row)));
  const edges = relationRows(dossier).map((row, i) => {
    const { relation } = row;
    const ends = { source: names.get(relation.subject), target: names.get(relation.object) };
    return element('edge', { id: `e${i}`, ...ends }, edge.fields(row));
  });
  const graph = [
    element('data', { key: 'graph_title' }, xmlContent(title)),
    element('data', { key: 'graph_exported' }, xmlContent(exportedOn)),
    element('data', { key: 'graph_copy' }, xmlContent(fileCopy(dossier))),
    ...nodes,
    ...edges,
  ];
  const content = [
    ...GRAPH_FIELDS.map((name) =>
      element('key', { id: `graph_${name}`, for: 'graph', 'attr.name': name, 'attr.type': 'string' }),
    ),
    ...node.keys(),
    ...edge.keys(),
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
