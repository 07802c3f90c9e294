import { communitiesOf } from './communities/louvain.ts';
import { entityCount, type Passable, type Topology } from './network.ts';
import type { Findings, GraphAnswer, GraphRequest, Question } from './protocol.ts';
import { pageRank } from './rank.ts';

/** The same communities for the same picture, always. */
const SEED = 1;
/** Ranks are taken until they change by less than this, all told: the usual tolerance grows with the number of entities, and would leave large graphs unsettled. */
const SETTLED = 1e-4;

/**
 * Rank goes both ways: which end of a relation is its subject is a matter of words ('leads', 'is led by'), and says nothing about
 * who lends weight to whom.
 */
function find(topology: Topology, what: Question, passable: Passable): Partial<Findings> {
  if (what === 'rank') {
    const tolerance = SETTLED / Math.max(1, entityCount(topology));
    return { rank: pageRank(topology, { passable, undirected: true, tolerance }).rank };
  }
  const { of, sizes } = communitiesOf(topology, SEED, passable);
  return { communities: { of, sizes } };
}

const buffersOf = ({ communities, rank }: Partial<Findings>): ArrayBufferLike[] => [
  ...(communities ? [communities.of.buffer, communities.sizes.buffer] : []),
  ...(rank ? [rank.buffer] : []),
];

/**
 * What a worker does with questions about a graph; the same in a worker, in Node and in tests. `post` also gets the buffers that
 * the answer may take along. Never throws: even a bug becomes `failed`.
 */
export function createGraphAnswers(
  post: (answer: GraphAnswer, transfer: ArrayBufferLike[]) => void,
): (request: GraphRequest) => void {
  let topology: Topology | undefined;
  return (request) => {
    if (request.type === 'topology') {
      topology = request.topology;
      return;
    }
    const { turn, what, passable } = request;
    try {
      if (!topology) throw new Error('there is no graph.');
      const found = find(topology, what, passable);
      post({ type: 'found', turn, found }, buffersOf(found));
    } catch (reason) {
      const why = `The graph could not be looked into: ${reason instanceof Error ? reason.message : String(reason)}`;
      post({ type: 'failed', turn, fault: { code: 'graph/failed', why, fix: 'Reload the page.' } }, []);
    }
  };
}
