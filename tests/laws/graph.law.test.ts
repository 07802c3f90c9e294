import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { stronglyConnectedComponents, connectedComponents as theirComponents } from 'graphology-components';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import { bidirectional } from 'graphology-shortest-path';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/analysis/graph/communities/louvain.ts';
import { connectedComponents } from '../../src/analysis/graph/components.ts';
import { ABSENT, type Groups } from '../../src/analysis/graph/groups.ts';
import { type PathOptions, shortestPath } from '../../src/analysis/graph/paths.ts';
import { pageRank } from '../../src/analysis/graph/rank.ts';
import { strongComponents } from '../../src/analysis/graph/strong-components.ts';
import { seeded } from '../../src/analysis/layouts/chance.ts';
import { plantedGraph } from '../bench/graphs.mjs';
import { arbitraryTies, directedGraph, type Ties, topologyOf, undirectedGraph } from '../support/topology.ts';

/** A partition without its numbers: the groups as sorted lists, sorted. */
const sets = (groups: readonly (readonly number[])[]) =>
  groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

function members({ of, sizes }: Groups): number[][] {
  const lists: number[][] = Array.from(sizes, () => []);
  of.forEach((group, e) => {
    if (group !== ABSENT) lists[group]?.push(e);
  });
  expect(lists.map((list) => list.length)).toEqual([...sizes]);
  expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
  return lists;
}

/** The same without loops: graphology's PageRank of an undirected graph is not a number for some that have one. */
const withoutLoops = ({ topology, passable }: Ties): Ties => {
  const { subject, object } = topology;
  const relation = subject.map((s, r) => (s === object[r] || passable.relation?.[r] === 0 ? 0 : 1));
  return { topology, passable: { ...passable, relation: Uint8Array.from(relation) } };
};

/** What an object of graphology says of each entity, as groups. */
function grouped(labels: Readonly<Record<string, number>>): number[][] {
  const groups = new Map<number, number[]>();
  for (const [e, label] of Object.entries(labels))
    groups.set(label, [...(groups.get(label) ?? []), Number(e)]);
  return [...groups.values()];
}

/** Modularity by its definition: the share of relations inside, less what chance would put there. */
function newman(ties: Ties, { of, sizes }: Groups): number {
  const graph = undirectedGraph(ties);
  const inside = Array.from(sizes, () => 0);
  const ends = Array.from(sizes, () => 0);
  graph.forEachEdge((_r, _a, from, to) => {
    const [a = 0, b = 0] = [of[Number(from)], of[Number(to)]];
    ends[a] = (ends[a] ?? 0) + 1;
    ends[b] = (ends[b] ?? 0) + 1;
    if (a === b) inside[a] = (inside[a] ?? 0) + 1;
  });
  if (graph.size === 0) return 0;
  return inside.reduce((sum, n, c) => sum + n / graph.size - ((ends[c] ?? 0) / (2 * graph.size)) ** 2, 0);
}

/** One tie for each pair, with the number of its relations as weight: what graphology can take the modularity of. */
function weighted(ties: Ties): UndirectedGraph {
  const graph = new UndirectedGraph();
  const multi = undirectedGraph(ties);
  multi.forEachNode((e) => void graph.addNode(e));
  multi.forEachEdge((_r, _a, from, to) => {
    graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }));
  });
  return graph;
}

const quality = (graph: UndirectedGraph, communities: Readonly<Record<string, number>>) =>
  modularity(graph, { getNodeCommunity: (e) => communities[e] ?? -1 });

const named = ({ of }: Groups) =>
  Object.fromEntries([...of].flatMap((group, e) => (group === ABSENT ? [] : [[String(e), group]])));

function plantedTies(entities: number, seed: number): Ties {
  const graph = plantedGraph({ entities, relations: entities * 3, communities: 12, seed });
  const pairs = Array.from(graph.subject, (s, r) => [s, graph.object[r] ?? 0] as const);
  return { topology: topologyOf(entities, pairs), passable: {} };
}

describe('Paths', () => {
  test('are as short as graphology’s, walk relations that may be walked, and answer every question anew', () => {
    fc.assert(
      fc.property(
        arbitraryTies(),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 8 }),
        (ties, questions) => {
          for (const [first, last, directed] of questions) {
            const graph = directed ? directedGraph(ties) : undirectedGraph(ties);
            const options: PathOptions = { directed, passable: ties.passable };
            const path = shortestPath(ties.topology, first, last, options);
            const known = graph.hasNode(String(first)) && graph.hasNode(String(last));
            const theirs = known ? bidirectional(graph, String(first), String(last)) : null;
            expect(path?.entities.length).toBe(theirs?.length);
            if (!path) continue;
            expect([path.entities[0], path.entities.at(-1)]).toEqual([first, last]);
            expect(path.relations.length).toBe(path.entities.length - 1);
            path.relations.forEach((r, i) => {
              expect(graph.hasEdge(String(r))).toBe(true);
              const ends = [ties.topology.subject[r], ties.topology.object[r]];
              const step = [path.entities[i], path.entities[i + 1]];
              expect(directed ? [ends] : [ends, ends.toReversed()]).toContainEqual(step);
            });
          }
        },
      ),
    );
  });
});

describe('Components', () => {
  test('are graphology’s, whichever way relations point', () => {
    fc.assert(
      fc.property(arbitraryTies(), (ties) => {
        const theirs = theirComponents(directedGraph(ties)).map((group) => group.map(Number));
        expect(sets(members(connectedComponents(ties.topology, ties.passable)))).toEqual(sets(theirs));
      }),
    );
  });

  test('that hold both ways are graphology’s', () => {
    fc.assert(
      fc.property(arbitraryTies(), (ties) => {
        const theirs = stronglyConnectedComponents(directedGraph(ties)).map((group) => group.map(Number));
        expect(sets(members(strongComponents(ties.topology, ties.passable)))).toEqual(sets(theirs));
      }),
    );
  });
});

describe('PageRank', () => {
  test('is graphology’s to the last bits of a rank, directed and not', () => {
    fc.assert(
      fc.property(arbitraryTies(), fc.boolean(), (any, undirected) => {
        const ties = undirected ? withoutLoops(any) : any;
        const graph = undirected ? undirectedGraph(ties) : directedGraph(ties);
        const ours = pageRank(ties.topology, { passable: ties.passable, undirected });
        expect(ours.settled).toBe(true);
        const theirs = graph.order > 0 ? pagerank(graph, { getEdgeWeight: null }) : {};
        ours.rank.forEach((rank, e) => {
          // A rank is kept in 32 bits: half of the last of them is 2^-25 of it.
          const their = theirs[String(e)] ?? 0;
          expect(Math.abs(rank - their)).toBeLessThan(1e-9 + their * 2 ** -24);
        });
      }),
      { seed: 11 },
    );
  });

  test('says so when the rounds run out, where graphology throws', () => {
    const ties = plantedTies(60, 1);
    const limits = { tolerance: 1e-14, maxIterations: 3, getEdgeWeight: null };
    expect(() => pagerank(directedGraph(ties), limits)).toThrow();
    expect(pageRank(ties.topology, { tolerance: 1e-14, rounds: 3 })).toMatchObject({
      rounds: 3,
      settled: false,
    });
  });
});

describe('Communities', () => {
  // With loops, graphology's moves often never end, and without any still now and then, since its gains are rounded: so these are
  // always the same graphs.
  test('are the very communities of graphology for the same chance, where nothing is tied to itself', () => {
    fc.assert(
      fc.property(arbitraryTies(60), fc.integer(), ({ topology }, seed) => {
        const ties = withoutLoops({ topology, passable: {} });
        const theirs = louvain(undirectedGraph(ties), { rng: seeded(seed), getEdgeWeight: null });
        expect(sets(members(communitiesOf(topology, seed, ties.passable)))).toEqual(sets(grouped(theirs)));
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test('are those on graphs with planted communities too, of a thousand entities', () => {
    for (const seed of [1, 2, 3]) {
      const ties = withoutLoops(plantedTies(1000, seed));
      const theirs = louvain(undirectedGraph(ties), { rng: seeded(seed), getEdgeWeight: null });
      const ours = communitiesOf(ties.topology, seed, ties.passable);
      const graph = weighted(ties);
      expect(Math.abs(quality(graph, named(ours)) - quality(graph, theirs))).toBeLessThan(1e-6);
      expect(sets(members(ours))).toEqual(sets(grouped(theirs)));
    }
  });

  test('part all entities that may be walked, the same for a seed, at the modularity that graphology measures', () => {
    fc.assert(
      fc.property(arbitraryTies(), fc.integer(), (ties, seed) => {
        const ours = communitiesOf(ties.topology, seed, ties.passable);
        expect(communitiesOf(ties.topology, seed, ties.passable)).toEqual(ours);
        expect(members(ours).flat().length).toBe(undirectedGraph(ties).order);
        expect(ours.modularity).toBeCloseTo(newman(ties, ours), 9);
        const graph = weighted(withoutLoops(ties));
        if (graph.size === 0) return;
        const simple = communitiesOf(ties.topology, seed, withoutLoops(ties).passable);
        expect(simple.modularity).toBeCloseTo(quality(graph, named(simple)), 9);
      }),
    );
  });
});
