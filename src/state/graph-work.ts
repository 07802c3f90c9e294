import type { Findings, GraphAnswer, GraphRequest, Question } from '../analysis/graph/protocol.ts';
import { type Snapshot, snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Lens } from '../dossier/types.ts';
import type { Fault } from '../kernel/fault.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Visible } from '../lens/visible.ts';
import type { StartWorker, WorkerPort } from './worker-port.ts';

export type { Findings, Question };

/** Looks into the graph of what is visible, in a worker. */
export interface GraphWork {
  /**
   * Asks one question; `hear` gets the answer, at once if it is known. Of each kind of question only the newest counts: one
   * that waits is forgotten for it, and one that is on the way is answered to nobody. Returns what ends the hearing.
   */
  ask<Q extends Question>(visible: Visible, what: Q, hear: (found: Result<Findings[Q]>) => void): () => void;
}

interface Asked {
  readonly turn: number;
  readonly snapshot: Snapshot;
  readonly visible: Visible;
  readonly what: Question;
  /** Undefined when nobody wants to know any more. */
  hear: ((found: Result<Partial<Findings>>) => void) | undefined;
}

/** What was found last, and of what: with the same columns and the same lens, the same is visible. */
interface Known {
  readonly snapshot: Snapshot;
  readonly lens: Lens;
  readonly found: Partial<Findings>;
}

const broken = (why: string): Fault => ({
  code: 'graph/worker',
  why: `The part of the app that looks into the graph has stopped: ${why}`,
  fix: 'Try again; if it stops again, reload the page.',
});

/** See {@link GraphWork}. The worker starts with the first question. */
export function createGraphWork(start: StartWorker<GraphRequest, GraphAnswer>): GraphWork {
  let worker: WorkerPort<GraphRequest> | undefined;
  let sent: Snapshot | undefined;
  let turn = 0;
  let running: Asked | undefined;
  let waiting: readonly Asked[] = [];
  const known = new Map<Question, Known>();

  const put = (): void => {
    if (running) return;
    [running, ...waiting] = waiting.filter(({ hear }) => hear !== undefined);
    if (!running) return;
    worker ??= start(heard, broke);
    const { subject, object, outgoing, incoming } = running.snapshot;
    if (sent !== running.snapshot)
      worker.send({ type: 'topology', topology: { subject, object, outgoing, incoming } });
    sent = running.snapshot;
    const { entity, relation } = running.visible.masks;
    worker.send({ type: 'ask', turn: running.turn, what: running.what, passable: { entity, relation } });
  };
  const heard = (answer: GraphAnswer): void => {
    const asked = running;
    if (!asked || answer.turn !== asked.turn) return;
    running = undefined;
    if (answer.type === 'failed') asked.hear?.(fail(answer.fault));
    else {
      const { snapshot, visible, what } = asked;
      known.set(what, { snapshot, lens: visible.lens, found: answer.found });
      asked.hear?.(ok(answer.found));
    }
    put();
  };
  const broke = (why: string): void => {
    const lost = [...(running ? [running] : []), ...waiting];
    worker?.end();
    [worker, sent, running, waiting] = [undefined, undefined, undefined, []];
    for (const asked of lost) asked.hear?.(fail(broken(why)));
  };

  return {
    ask(visible, what, hear) {
      const snapshot = snapshotOf(visible.dossier);
      const tell = (result: Result<Partial<Findings>>): void => {
        if (!result.ok) hear(result);
        else if (result.value[what] !== undefined) hear(ok(result.value[what]));
      };
      const before = known.get(what);
      if (before?.snapshot === snapshot && before.lens === visible.lens) {
        tell(ok(before.found));
        return () => undefined;
      }
      waiting = waiting.filter((other) => other.what !== what);
      let asked = running;
      if (asked?.what !== what || asked.snapshot !== snapshot || asked.visible.lens !== visible.lens) {
        if (asked?.what === what) asked.hear = undefined;
        turn += 1;
        asked = { turn, snapshot, visible, what, hear: undefined };
        waiting = [...waiting, asked];
      }
      asked.hear = tell;
      put();
      return () => {
        if (asked.hear === tell) asked.hear = undefined;
      };
    },
  };
}
