import type { Position } from '../../dossier/types.ts';
import type { Column } from '../columns/column.ts';
import { entityRows } from '../columns/entities.ts';
import { relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { edgeColumns, fileCopy, nodeColumns } from '../roundtrip/written.ts';
import { element, xmlDocument, xmlNames, xmlText } from '../xml/write.ts';
import { familyColours } from './colours.ts';
import { type Spell, spellsOf } from './times.ts';

const TYPES = { text: 'string', decimal: 'double', whole: 'integer', 'yes-no': 'boolean' } as const;

const declared = <Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[]): string =>
  element(
    'attributes',
    { class: domain, mode: 'static' },
    columns.map(({ id, type }) => element('attribute', { id, title: id, type: TYPES[type] })),
  );

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const written = columns.flatMap(({ id, of }) => {
    const value = of(row);
    return value === undefined ? [] : [element('attvalue', { for: id, value })];
  });
  return element('attvalues', {}, written);
}

/** One spell stands on the edge itself, several in a list. */
const timed = (spells: readonly Spell[]): { readonly span: Spell; readonly list: readonly string[] } =>
  spells.length > 1
    ? {
        span: {},
        list: [
          element(
            'spells',
            {},
            spells.map((spell) => element('spell', { ...spell })),
          ),
        ],
      }
    : { span: spells[0] ?? {}, list: [] };

/** Gephi's y grows upwards, ours downwards. */
const place = ({ position }: { readonly position: Position | undefined }): string[] =>
  position ? [element('viz:position', { x: position[0], y: 0 - position[1], z: 0 })] : [];

/**
 * GEXF 1.3 (https://gexf.net/schema.html): one node an entity, one edge a relation. The relation type is the edge's `kind`, so that
 * parallel edges stay apart; its weight is the number of independent origins. Dynamic as soon as some claim is dated. What the format
 * has no place for stands in the fields `copy` and `evidence`: see roundtrip/. GEXF has no fields for the file as a whole; those stand
 * with the first node, or as keywords where there is none.
 */
export const writeGexf: Writer = (dossier, { title, exportedOn }) => {
  const names = xmlNames(dossier.entities.keys());
  const colour = familyColours(dossier.header.vocabulary);
  const entities = entityRows(dossier);
  const [nodeFields, edgeFields] = [nodeColumns(dossier, entities, { file: 'first' }), edgeColumns(dossier)];
  const nodes = entities.map((row) =>
    element('node', { id: names.get(row.entity.id), label: row.entity.name }, [
      values(nodeFields, row),
      ...colour(row.kind?.family),
      ...place(row),
    ]),
  );
  const rows = relationRows(dossier).map((row) => ({ row, spells: spellsOf(row.claims) }));
  const edges = rows.map(({ row, spells }, i) => {
    const { relation, type, origins } = row;
    const { span, list } = timed(spells);
    const ends = { source: names.get(relation.subject), target: names.get(relation.object) };
    const drawn = {
      type: type?.directed === false ? 'undirected' : 'directed',
      kind: relation.type,
      label: type?.label,
      weight: origins,
    };
    return element('edge', { id: `e${i}`, ...ends, ...drawn, ...span }, [
      values(edgeFields, row),
      ...list,
      ...colour(type?.family),
    ]);
  });
  const dynamic = rows.some(({ spells }) => spells.length > 0);
  const mode = dynamic
    ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' }
    : { mode: 'static' };
  const graph = element('graph', { defaultedgetype: 'directed', ...mode }, [
    declared('node', nodeFields),
    declared('edge', edgeFields),
    `\n<nodes>\n${nodes.join('\n')}\n</nodes>`,
    `\n<edges>\n${edges.join('\n')}\n</edges>\n`,
  ]);
  const meta = element('meta', { lastmodifieddate: exportedOn }, [
    element('creator', {}, 'Throughline'),
    element('description', {}, xmlText(title)),
    ...(entities.length > 0 ? [] : [element('keywords', {}, xmlText(fileCopy(dossier)))]),
  ]);
  const namespaces = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };
  return xmlDocument(element('gexf', namespaces, `\n${meta}\n${graph}\n`));
};
