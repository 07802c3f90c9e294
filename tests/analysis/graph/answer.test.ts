import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGraphAnswers } from '../../../src/analysis/graph/answer.ts';
import { communitiesOf } from '../../../src/analysis/graph/communities/louvain.ts';
import type { GraphAnswer, GraphRequest } from '../../../src/analysis/graph/protocol.ts';
import { pageRank } from '../../../src/analysis/graph/rank.ts';
import { arbitraryTies, topologyOf } from '../../support/topology.ts';

/** Answers as they come out of a worker: cloned, with what they take along. */
function asked(...requests: GraphRequest[]): GraphAnswer[] {
  const answers: GraphAnswer[] = [];
  const answer = createGraphAnswers((message, transfer) =>
    answers.push(structuredClone(message, { transfer: transfer as ArrayBuffer[] })),
  );
  for (const request of requests) answer(structuredClone(request));
  return answers;
}

describe('The worker that looks into graphs', () => {
  it('finds communities and ranks of what is passable, of the topology that it was told last', () => {
    const first = { type: 'topology', topology: topologyOf(2, [[0, 1]]) } as const;
    fc.assert(
      fc.property(arbitraryTies(), ({ topology, passable }) => {
        const answers = asked(
          first,
          { type: 'topology', topology },
          { type: 'ask', turn: 3, what: 'communities', passable },
          { type: 'ask', turn: 4, what: 'rank', passable },
        );
        const { of, sizes } = communitiesOf(topology, 1, passable);
        const tolerance = 1e-4 / Math.max(1, topology.outgoing.offsets.length - 1);
        const { rank } = pageRank(topology, { passable, undirected: true, tolerance });
        expect(answers).toEqual([
          { type: 'found', turn: 3, found: { communities: { of, sizes } } },
          { type: 'found', turn: 4, found: { rank } },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('answers what it cannot do with a Fault', () => {
    const [answer] = asked({ type: 'ask', turn: 1, what: 'rank', passable: {} });
    expect(answer).toMatchObject({ type: 'failed', turn: 1, fault: { code: 'graph/failed' } });
  });
});
