import type { OpenAnswer, OpenRequest } from '../dossier/file/large/protocol.ts';
import type { PackedDossier } from '../dossier/packed/dossier.ts';
import type { Fault, Issue } from '../kernel/fault.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { JobProgress } from './workspace.ts';

/** A running worker that opens files, seen from here. */
export interface OpeningPort {
  send(request: OpenRequest): void;
  end(): void;
}

/** Starts such a worker; `broke` is for one that could not start or fell over. */
export type StartOpening = (hear: (answer: OpenAnswer) => void, broke: (why: string) => void) => OpeningPort;

/** A dossier that was opened in a worker, and the remarks about its file. */
export interface OpenedElsewhere {
  readonly packed: PackedDossier;
  readonly issues: readonly Issue[];
}

export interface Opener {
  /**
   * Opens a file; one at a time, so an earlier one is cancelled. Resolves to the dossier, or to a Fault of opening, `job/cancelled`
   * or `job/worker`.
   */
  open(request: OpenRequest, report: (progress: JobProgress) => void): Promise<Result<OpenedElsewhere>>;
  /** Cancels what runs, if anything does, by ending its worker: then nothing has happened. */
  cancel(): void;
}

const CANCELLED: Fault = { code: 'job/cancelled', why: 'The opening was stopped.' };

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Reading a file is a small part of opening it; the rest is checking what is in it. */
const READING = 0.1;

/** Progress in one share and a few words: 'Read 12 of 39 MB', '31,000 items checked'. */
export function openingProgress(answer: OpenAnswer & { readonly type: 'progress' }): JobProgress {
  const { stage, bytes, size, items } = answer;
  const part = size > 0 ? bytes / size : 1;
  if (stage === 'reading')
    return { share: part * READING, words: `${megabytes(bytes)} of ${megabytes(size)} MB read` };
  return { share: READING + part * (1 - READING), words: `${grouped(items)} items checked` };
}

/** Opens files in a worker, a new one for each: its memory goes with it. */
export function createOpener(start: StartOpening): Opener {
  let stop: (() => void) | undefined;
  return {
    open(request, report) {
      stop?.();
      return new Promise((resolve) => {
        const settle = (result: Result<OpenedElsewhere>): void => {
          if (stop !== cancel) return;
          stop = undefined;
          port.end();
          resolve(result);
        };
        const cancel = (): void => settle(fail(CANCELLED));
        stop = cancel;
        const port = start(
          (answer) => {
            if (answer.type === 'done') settle(ok({ packed: answer.packed, issues: answer.issues }));
            else if (answer.type === 'failed') settle(fail(answer.fault));
            else if (stop === cancel) report(openingProgress(answer));
          },
          (why) =>
            settle(
              fail({
                code: 'job/worker',
                where: request.name,
                why: `The part of the app that opens files has stopped: ${why}`,
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
