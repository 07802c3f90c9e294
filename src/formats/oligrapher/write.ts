import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { freeId } from '../../kernel/ids.ts';
import type { Writer } from '../format.ts';
import { jsonFile, networkOf } from '../json/written.ts';
import { webAddress } from '../web-address.ts';

type Network = ReturnType<typeof networkOf>;
type Node = Network['nodes'][number];

/** What is only said, estimated or possible is drawn with dashes. */
const DASHED = new Set(['estimated', 'possible', 'stated']);

const CAPTION = 'caption';

/** The first address among the sources of a relation, which the map opens with a click on its label. */
function addressOf({ row: { claims, dossier } }: Network['edges'][number]): string | undefined {
  const [first] = claims.flatMap(({ source }) => webAddress(dossier.sources.get(source)?.url ?? '') ?? []);
  return first;
}

/** Items under ids that differ, as maps keep them. */
const byId = <T>(items: readonly (readonly [id: string, item: T])[]) =>
  Object.fromEntries(items.map(([id, item]) => [id, { id, ...item }]));

/**
 * A map of Oligrapher 3 (https://github.com/public-accountability/oligrapher), as LittleSis saves it: entities as nodes, relations as edges
 * with an arrow where they have a direction, and as captions what were captions before. What maps have no place for stands beside it.
 */
export const writeOligrapher: Writer = (dossier, { title, exportedOn }) => {
  const network = networkOf(dossier);
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  const tied = new Set([...dossier.relations.values()].flatMap(({ subject, object }) => [subject, object]));
  const isCaption = ({ row: { entity, position } }: Node): boolean =>
    entity.kind === CAPTION && position !== undefined && !tied.has(entity.id);
  const placed = ({ row: { position }, fields }: Node) => ({
    ...(position && { x: position[0], y: position[1] }),
    scale: 1,
    ...fields,
  });
  const captions = network.nodes.filter(isCaption).map((node) => {
    const { id, name } = node.row.entity;
    return [id, { text: name, ...placed(node) }] as const;
  });
  const nodes = network.nodes
    .filter((node) => !isCaption(node))
    .map((node) => {
      const { entity, kind } = node.row;
      const colour = families.get(kind?.family ?? '')?.colour.light;
      const drawn = { type: 'circle', status: 'normal', ...(colour !== undefined && { color: colour }) };
      const description = entity.summary === undefined ? {} : { description: entity.summary };
      return [entity.id, { name: entity.name, ...drawn, ...description, ...placed(node) }] as const;
    });
  const taken = new Set<string>();
  const edges = network.edges.map((edge, i) => {
    const { row, label, fields } = edge;
    const id = freeId(`e${i + 1}`, taken);
    taken.add(id);
    const url = addressOf(edge);
    const drawn = {
      node1_id: row.relation.subject,
      node2_id: row.relation.object,
      label,
      arrow: row.type?.directed === false ? false : '1->2',
      dash: DASHED.has(row.certainty),
      scale: 1,
      status: 'normal',
      ...(url !== undefined && { url }),
    };
    return [id, { ...drawn, ...fields }] as const;
  });
  return jsonFile({
    title,
    exported: exportedOn,
    // Small things first, so that the format is known by the beginning of the file.
    annotations: { list: [] },
    graph: { captions: byId(captions), nodes: byId(nodes), edges: byId(edges) },
    copy: network.copy,
  });
};
