import { describe, expect, it } from 'vitest';
import { createGraphAnswers } from '../../src/analysis/graph/answer.ts';
import type { Groups } from '../../src/analysis/graph/groups.ts';
import type { GraphAnswer, GraphRequest } from '../../src/analysis/graph/protocol.ts';
import type { Result } from '../../src/kernel/result.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { createGraphWork } from '../../src/state/graph-work.ts';
import type { StartWorker } from '../../src/state/worker-port.ts';
import { harbour } from '../support/fixtures.ts';

/** A worker that answers in this thread, each question when `work` is called; and what became of it. */
function byHand() {
  const seen = { started: 0, ended: 0, requests: [] as GraphRequest[], break: (_: string): void => {} };
  const todo: GraphRequest[] = [];
  let answer: (request: GraphRequest) => void = () => {};
  const start: StartWorker<GraphRequest, GraphAnswer> = (hear, broke) => {
    seen.started += 1;
    seen.break = broke;
    todo.length = 0;
    answer = createGraphAnswers((message) => hear(structuredClone(message)));
    return {
      send: (request) => {
        seen.requests.push(request);
        todo.push(structuredClone(request));
      },
      end: () => {
        seen.ended += 1;
      },
    };
  };
  /** Does all that the worker was told. */
  const work = (): void => {
    for (let next = todo.shift(); next; next = todo.shift()) answer(next);
  };
  const turns = (): string[] =>
    seen.requests.map((request) => (request.type === 'ask' ? request.what : request.type));
  return { seen, graph: createGraphWork(start), work, turns };
}

const dossier = harbour();
const open = visibleOf(dossier, OPEN_LENS);
const narrow = visibleOf(dossier, { ...OPEN_LENS, hiddenTypes: ['allied-with'] });

describe('Looking into the graph of what is visible', () => {
  it('tells the worker the columns once, and each question with what is visible', () => {
    const { graph, work, turns, seen } = byHand();
    const heard: unknown[] = [];
    graph.ask(open, 'communities', (found) => heard.push(found));
    graph.ask(open, 'rank', (found) => heard.push(found));
    work();
    expect(turns()).toEqual(['topology', 'communities', 'rank']);
    expect(seen.requests[1]).toMatchObject({ passable: { relation: open.masks.relation } });
    expect(heard).toMatchObject([{ ok: true, value: { of: expect.any(Uint32Array) } }, { ok: true }]);
  });

  it('answers at once what it knows: the same columns through the same lens', () => {
    const { graph, work, turns } = byHand();
    const heard: Result<Groups>[] = [];
    graph.ask(open, 'communities', (found) => heard.push(found));
    work();
    graph.ask(visibleOf(dossier, OPEN_LENS), 'communities', (found) => heard.push(found));
    expect(heard).toHaveLength(2);
    expect(heard[1]).toEqual(heard[0]);
    expect(turns()).toEqual(['topology', 'communities']);
  });

  it('lets nobody hear what was asked before something newer, and skips what waits', () => {
    const { graph, work, turns } = byHand();
    const heard: string[] = [];
    graph.ask(open, 'rank', () => heard.push('first'));
    graph.ask(narrow, 'rank', () => heard.push('second'));
    const third = visibleOf(dossier, { ...OPEN_LENS, hiddenTypes: ['supplied'] });
    graph.ask(third, 'rank', () => heard.push('third'));
    work();
    expect(heard).toEqual(['third']);
    expect(turns()).toEqual(['topology', 'rank', 'rank']);
  });

  it('goes on with what is under way when it is asked for again, and tells nobody who has left', () => {
    const { graph, work, turns } = byHand();
    const heard: string[] = [];
    graph.ask(open, 'rank', () => heard.push('left'))();
    graph.ask(open, 'rank', () => heard.push('stayed'));
    graph.ask(narrow, 'communities', () => heard.push('left while it waited'))();
    work();
    expect(heard).toEqual(['stayed']);
    expect(turns()).toEqual(['topology', 'rank']);
  });

  it('tells a Fault to all who wait when the worker breaks, and starts another for the next question', () => {
    const { graph, work, seen } = byHand();
    const heard: Result<unknown>[] = [];
    graph.ask(open, 'rank', (found) => heard.push(found));
    graph.ask(open, 'communities', (found) => heard.push(found));
    seen.break('It fell over.');
    expect(heard).toMatchObject([
      { ok: false, fault: { code: 'graph/worker' } },
      { ok: false, fault: { code: 'graph/worker' } },
    ]);
    graph.ask(open, 'rank', (found) => heard.push(found));
    work();
    expect(heard[2]).toMatchObject({ ok: true });
    expect([seen.started, seen.ended]).toEqual([2, 1]);
  });
});
