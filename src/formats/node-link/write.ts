import type { Writer } from '../format.ts';
import { jsonFile, networkOf } from '../json/written.ts';

/**
 * Node-link JSON as NetworkX, D3 and force-graph read it: one node an entity, one link a relation. NetworkX cannot mix links with and
 * without direction, so all have one, and the field `directed` says which mean none.
 */
export const writeNodeLink: Writer = (dossier, { title, exportedOn }) => {
  const { nodes, edges, copy } = networkOf(dossier);
  return jsonFile({
    directed: true,
    multigraph: true,
    graph: { name: title, exported: exportedOn, copy },
    nodes: nodes.map(({ row: { entity, position }, fields }) => ({
      id: entity.id,
      name: entity.name,
      ...(position && { x: position[0], y: position[1] }),
      ...fields,
    })),
    links: edges.map(({ row: { relation }, label, fields }) => ({
      source: relation.subject,
      target: relation.object,
      key: relation.type,
      label,
      ...fields,
    })),
  });
};
