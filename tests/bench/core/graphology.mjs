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
 * The planted graph as our columns hold it.
 * @param {PlantedGraph} graph
 * @returns {import('../../../src/analysis/graph/network.ts').Topology}
 */
export function topologyOf({ entities, subject, object }) {
  return { subject, object, outgoing: rowsBy(subject, entities), incoming: rowsBy(object, entities) };
}

/**
 * The relations by one of their ends: a counting sort.
 * @param {Uint32Array} ends
 * @param {number} entities
 */
function rowsBy(ends, entities) {
  const offsets = new Uint32Array(entities + 1);
  for (const end of ends) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let e = 0; e < entities; e += 1) offsets[e + 1] = (offsets[e + 1] ?? 0) + (offsets[e] ?? 0);
  const next = offsets.slice();
  const items = new Uint32Array(ends.length);
  ends.forEach((end, r) => {
    items[next[end] ?? 0] = r;
    next[end] = (next[end] ?? 0) + 1;
  });
  return { offsets, items };
}
