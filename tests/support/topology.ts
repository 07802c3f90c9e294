import fc from 'fast-check';
import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import type { Passable, Topology } from '../../src/analysis/graph/network.ts';

/** Who is tied to whom, and which of it may be walked. */
export interface Ties {
  readonly topology: Topology;
  readonly passable: Passable;
}

/** The relations at each entity, by the entity at one of their ends. */
const rowsBy = (ends: Uint32Array, entities: number) => ({
  offsets: Uint32Array.from({ length: entities + 1 }, (_, e) => ends.filter((end) => end < e).length),
  items: Uint32Array.from([...ends.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))),
});

/** The columns of a topology from its relations. */
export function topologyOf(entities: number, pairs: readonly (readonly [number, number])[]): Topology {
  const subject = Uint32Array.from(pairs, ([s]) => s);
  const object = Uint32Array.from(pairs, ([, o]) => o);
  return { subject, object, outgoing: rowsBy(subject, entities), incoming: rowsBy(object, entities) };
}

const bytes = (length: number) =>
  fc.option(
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((draws) => Uint8Array.from(draws, (n) => (n === 0 ? 0 : 1))),
    { nil: undefined },
  );

/** Topologies from none to `most` entities, thin to dense, with parallel relations and loops; now and then masked. */
export const arbitraryTies = (most = 40): fc.Arbitrary<Ties> =>
  fc.integer({ min: 0, max: most }).chain((entities) => {
    const entity = fc.nat({ max: Math.max(0, entities - 1) });
    return fc
      .array(fc.tuple(entity, entity), { maxLength: entities === 0 ? 0 : entities * 3, size: 'max' })
      .chain((pairs) =>
        fc.record({
          topology: fc.constant(topologyOf(entities, pairs)),
          passable: fc.record({ entity: bytes(entities), relation: bytes(pairs.length) }),
        }),
      );
  });

/** What may be walked as a graph of graphology: entities and relations are named by their numbers. */
export function graphologyOf<G extends MultiDirectedGraph | MultiUndirectedGraph>(
  graph: G,
  { topology: { subject, object, outgoing }, passable }: Ties,
): G {
  for (let e = 0; e < outgoing.offsets.length - 1; e += 1)
    if (passable.entity?.[e] !== 0) graph.addNode(String(e));
  subject.forEach((s, r) => {
    const [from, to] = [String(s), String(object[r])];
    if (passable.relation?.[r] === 0 || !graph.hasNode(from) || !graph.hasNode(to)) return;
    graph.addEdgeWithKey(String(r), from, to);
  });
  return graph;
}

export const directedGraph = (ties: Ties) => graphologyOf(new MultiDirectedGraph(), ties);
export const undirectedGraph = (ties: Ties) => graphologyOf(new MultiUndirectedGraph(), ties);
