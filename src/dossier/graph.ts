import { MultiDirectedGraph } from 'graphology';
import type { Dossier } from './dossier.ts';
import type { Relation, RelationKey } from './relations.ts';
import type { Entity } from './types.ts';

/** What part of a dossier a graph should hold; without it, all. */
export interface Part {
  readonly entities: Iterable<string>;
  readonly relations: Iterable<RelationKey>;
}

export type Graph = MultiDirectedGraph<{ entity: Entity }, { relation: Relation }>;

/** The relations as a graphology directed multigraph: of all, or of a part. Relations whose ends are not in the part are left out. */
export function graphOf(dossier: Dossier, part?: Part): Graph {
  const graph: Graph = new MultiDirectedGraph();
  for (const id of part?.entities ?? dossier.entities.keys()) {
    const entity = dossier.entities.get(id);
    if (entity) graph.addNode(id, { entity });
  }
  for (const key of part?.relations ?? dossier.relations.keys()) {
    const relation = dossier.relations.get(key);
    if (relation && graph.hasNode(relation.subject) && graph.hasNode(relation.object)) {
      graph.addDirectedEdgeWithKey(key, relation.subject, relation.object, { relation });
    }
  }
  return graph;
}
