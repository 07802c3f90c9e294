import { freeId } from '../../kernel/ids.ts';
import type { Writer } from '../format.ts';
import { jsonFile, networkOf } from '../json/written.ts';

/**
 * Cytoscape.js JSON, as `cy.json()` and Cytoscape's `.cyjs` have it: one node an entity, one edge a relation, with everything in
 * `data`. Ids of nodes and edges share one space, so those of edges make way.
 */
export const writeCytoscape: Writer = (dossier, { title, exportedOn }) => {
  const { nodes, edges, copy } = networkOf(dossier);
  const taken = new Set(dossier.entities.keys());
  const elements = {
    nodes: nodes.map(({ row: { entity, position }, fields }) => ({
      data: { id: entity.id, name: entity.name, ...fields },
      ...(position && { position: { x: position[0], y: position[1] } }),
      ...(position?.[2] && { locked: true }),
    })),
    edges: edges.map(({ row: { relation }, label, fields }, i) => {
      const id = freeId(`e${i}`, taken);
      taken.add(id);
      const ends = { source: relation.subject, target: relation.object };
      return { data: { id, ...ends, name: label, interaction: label, ...fields } };
    }),
  };
  const data = { name: title, exported: exportedOn, copy };
  return jsonFile({ format_version: '1.0', generated_by: 'Throughline', data, elements });
};
