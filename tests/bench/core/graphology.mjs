import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';

/** @typedef {import('../graphs.mjs').PlantedGraph} PlantedGraph */

/**
 * The planted graph as graphology holds it; entity `i` is the node `i`, relation `r` the edge `r`.
 * @param {PlantedGraph} graph
 * @param {boolean} directed
 */
export function graphologyOf({ entities, subject, object }, directed) {
  const graph = directed ? new MultiDirectedGraph() : new MultiUndirectedGraph();
  for (let e = 0; e < entities; e += 1) graph.addNode(e);
  subject.forEach((from, r) => void graph.addEdgeWithKey(r, from, object[r]));
  return graph;
}

/**
 * The planted graph as our columns hold it: what relations leave an entity, by counting sort.
 * @param {PlantedGraph} graph
 * @returns {import('../../../src/analysis/graph/network.ts').Topology}
 */
export function topologyOf({ entities, subject, object }) {
  const offsets = new Uint32Array(entities + 1);
  for (const from of subject) offsets[from + 1] = (offsets[from + 1] ?? 0) + 1;
  for (let e = 0; e < entities; e += 1) offsets[e + 1] = (offsets[e + 1] ?? 0) + (offsets[e] ?? 0);
  const next = offsets.slice();
  const items = new Uint32Array(subject.length);
  subject.forEach((from, r) => {
    items[next[from] ?? 0] = r;
    next[from] = (next[from] ?? 0) + 1;
  });
  return { subject, object, outgoing: { offsets, items } };
}
