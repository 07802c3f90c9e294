import type { Fault } from '../kernel/fault.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StartWorker } from './worker-port.ts';

type Progress<Answer> = Extract<Answer, { readonly type: 'progress' }>;
type Last<Answer> = Exclude<Answer, { readonly type: 'progress' | 'failed' }>;

/** Work that a worker of its own does: its memory goes with it. */
export interface WorkerJob<Request, Answer> {
  /**
   * Asks for it; one at a time, so an earlier one is cancelled. Resolves to the last answer, or to the worker's Fault,
   * `job/cancelled` or `job/worker`.
   */
  run(request: Request, report: (progress: Progress<Answer>) => void): Promise<Result<Last<Answer>>>;
  /** Cancels what runs, if anything does, by ending its worker: then nothing has happened. */
  cancel(): void;
}

const CANCELLED: Fault = { code: 'job/cancelled', why: 'It was stopped.' };

/** Work in a worker that answers with progress, and then once with what came of it or with `failed`. */
export function createWorkerJob<
  Request extends { readonly name: string },
  Answer extends { readonly type: string } | { readonly type: 'failed'; readonly fault: Fault },
>(start: StartWorker<Request, Answer>): WorkerJob<Request, Answer> {
  let stop: (() => void) | undefined;
  return {
    run(request, report) {
      stop?.();
      return new Promise((resolve) => {
        const settle = (result: Result<Last<Answer>>): void => {
          if (stop !== cancel) return;
          stop = undefined;
          port.end();
          resolve(result);
        };
        const cancel = (): void => settle(fail(CANCELLED));
        stop = cancel;
        const port = start(
          (answer) => {
            if (answer.type === 'failed' && 'fault' in answer) settle(fail(answer.fault));
            else if (answer.type !== 'progress') settle(ok(answer as Last<Answer>));
            else if (stop === cancel) report(answer as Progress<Answer>);
          },
          (why) =>
            settle(
              fail({
                code: 'job/worker',
                where: request.name,
                why: `The part of the app that reads files has stopped: ${why}`,
                fix: 'Try again; if it stops again, reload the page.',
              }),
            ),
        );
        port.send(request);
      });
    },
    cancel: () => stop?.(),
  };
}
