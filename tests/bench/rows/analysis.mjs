import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { chance } from '../chance.mjs';
import { graphologyOf, topologyOf } from '../core/graphology.mjs';
import { inTurn, rowOf } from '../statistics.mjs';

/** How many paths are asked for in one measurement. */
const PATHS = 200;
/** @param {import('../bench.mjs').Bench} bench */
const rounds = ({ quick }) => (quick ? 5 : 15);

/** Shortest paths between seeded pairs, against graphology's, both ways along every relation. */
export const paths = {
  ids: ['paths-L'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const planted = bench.planted('L');
    /** @type {typeof import('../../../src/analysis/graph/paths.ts')} */
    const { shortestPath } = await bench.ours('src/analysis/graph/paths.ts');
    const topology = topologyOf(planted);
    const graph = graphologyOf(planted, false);
    const next = chance(7);
    const pairs = Array.from({ length: PATHS }, () => [
      Math.floor(next() * planted.entities),
      Math.floor(next() * planted.entities),
    ]);
    const building = performance.now();
    shortestPath(topology, 0, 1);
    const built = performance.now() - building;
    const { ours, theirs, results } = await inTurn(
      rounds(bench),
      () => pairs.map(([from = 0, to = 0]) => shortestPath(topology, from, to)?.entities.length),
      () => pairs.map(([from, to]) => bidirectional(graph, from, to)?.length),
    );
    const unlike = results[0].filter((length, i) => length !== results[1][i]).length;
    if (unlike > 0) throw new Error(`${unlike} of ${PATHS} paths differ in length from graphology's`);
    return [
      rowOf(
        {
          id: 'paths-L',
          what: `${PATHS} shortest paths, either way along relations`,
          size: 'L',
          peer: 'graphology-shortest-path, bidirectional',
          unit: 'ms',
          note: `All lengths equal. Both have their adjacency before the clock starts; ours took ${built.toFixed(0)} ms, once.`,
        },
        ours,
        theirs,
      ),
    ];
  },
};

/** PageRank, against graphology's, with its own defaults. */
export const ranks = {
  ids: ['pagerank-L'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const planted = bench.planted('L');
    /** @type {typeof import('../../../src/analysis/graph/rank.ts')} */
    const { pageRank } = await bench.ours('src/analysis/graph/rank.ts');
    const topology = topologyOf(planted);
    const graph = graphologyOf(planted, true);
    const { ours, theirs, results } = await inTurn(
      rounds(bench),
      () => pageRank(topology),
      () => pagerank(graph, { getEdgeWeight: null }),
    );
    const [{ rank }, others] = results;
    const apart = rank.reduce((most, value, e) => Math.max(most, Math.abs(value - (others[e] ?? 0))), 0);
    return [
      rowOf(
        {
          id: 'pagerank-L',
          what: 'PageRank, alpha 0.85, tolerance 1e-6',
          size: 'L',
          peer: 'graphology-metrics',
          unit: 'ms',
          note: `Ranks differ by ${apart.toExponential(1)} at most, in ${results[0].rounds} rounds.`,
        },
        ours,
        theirs,
      ),
    ];
  },
};

/** Louvain communities, against graphology's. */
export const communities = {
  ids: ['louvain-L'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const planted = bench.planted('L');
    /** @type {typeof import('../../../src/analysis/graph/communities/louvain.ts')} */
    const { communitiesOf } = await bench.ours('src/analysis/graph/communities/louvain.ts');
    const topology = topologyOf(planted);
    const graph = graphologyOf(planted, false);
    const { ours, theirs, results } = await inTurn(
      rounds(bench),
      (round) => communitiesOf(topology, round + 1),
      (round) => louvain.detailed(graph, { getEdgeWeight: null, rng: chance(round + 1) }),
    );
    const [{ modularity }, { modularity: other }] = results;
    return [
      rowOf(
        {
          id: 'louvain-L',
          what: 'Louvain communities, another seed each time',
          size: 'L',
          peer: 'graphology-communities-louvain',
          unit: 'ms',
          note: `Modularity ${modularity.toFixed(4)} against ${other.toFixed(4)}.`,
        },
        ours,
        theirs,
      ),
    ];
  },
};
