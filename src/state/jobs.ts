import type { LayoutId, LayoutInput, Positions, Report } from '../analysis/layouts/layout.ts';
import type { LayoutAnswer, LayoutRequest } from '../analysis/protocol.ts';
import type { Fault } from '../kernel/fault.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StartWorker, WorkerPort } from './worker-port.ts';

export interface Jobs {
  /**
   * Runs a layout; one at a time, so an earlier one is cancelled. Resolves to the places, or to a Fault of the layout, or
   * `job/cancelled`, `job/stale` (the dossier has changed meanwhile), `job/worker`.
   */
  arrange(layout: LayoutId, input: LayoutInput, report?: Report): Promise<Result<Positions>>;
  /** Cancels what runs, if anything does: ends the worker. The next job starts another. */
  cancel(): void;
}

/** One job that runs. */
interface Running {
  readonly job: number;
  readonly revision: number;
  readonly report: Report | undefined;
  readonly resolve: (result: Result<Positions>) => void;
}

const CANCELLED: Fault = { code: 'job/cancelled', why: 'The arranging was stopped.' };
const STALE: Fault = {
  code: 'job/stale',
  why: 'The dossier has changed while it was being arranged.',
  fix: 'Arrange it again.',
};
const broken = (why: string): Fault => ({
  code: 'job/worker',
  why: `The part of the app that arranges has stopped: ${why}`,
  fix: 'Try again; if it stops again, reload the page.',
});

/** Long work in a worker. `revision` tells that of the open dossier, against which results are checked before they count. */
export function createJobs(start: StartWorker<LayoutRequest, LayoutAnswer>, revision: () => number): Jobs {
  let worker: WorkerPort<LayoutRequest> | undefined;
  let running: Running | undefined;
  let count = 0;

  const settle = (result: Result<Positions>): void => {
    const settled = running;
    running = undefined;
    settled?.resolve(result);
  };
  const stop = (fault: Fault): void => {
    worker?.end();
    worker = undefined;
    settle(fail(fault));
  };
  const hear = (answer: LayoutAnswer): void => {
    if (answer.job !== running?.job || answer.revision !== running.revision) return;
    if (answer.type === 'progress') running.report?.(answer.share);
    else if (answer.type === 'failed') settle(fail(answer.fault));
    else settle(answer.revision === revision() ? ok(answer.positions) : fail(STALE));
  };

  return {
    arrange(layout, input, report) {
      if (running) stop(CANCELLED);
      count += 1;
      const mark = { job: count, revision: revision() };
      return new Promise((resolve) => {
        running = { ...mark, report, resolve };
        worker ??= start(hear, (why) => stop(broken(why)));
        worker.send({ type: 'request', ...mark, layout, input });
      });
    },
    cancel() {
      if (running) stop(CANCELLED);
    },
  };
}
