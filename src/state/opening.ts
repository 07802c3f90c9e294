import type { OpenAnswer, OpenRequest } from '../dossier/file/large/protocol.ts';
import { createWorkerJob, type WorkerJob } from './worker-job.ts';
import type { StartWorker } from './worker-port.ts';
import type { JobProgress } from './workspace.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** How much of a file has been read, in words: '12 of 39 MB read'. */
export const bytesRead = (bytes: number, size: number | undefined): string =>
  size === undefined ? `${megabytes(bytes)} MB read` : `${megabytes(bytes)} of ${megabytes(size)} MB read`;

/** How much of what was in it has been taken in, in words: '31,000 items checked'. */
export const itemsChecked = (items: number): string => `${grouped(items)} items checked`;

/** Reading a file is a small part of opening it; the rest is checking what is in it. */
const READING = 0.1;

/** Progress in one share and a few words. */
export function openingProgress(answer: OpenAnswer & { readonly type: 'progress' }): JobProgress {
  const { stage, bytes, size, items } = answer;
  const part = size > 0 ? bytes / size : 1;
  if (stage === 'reading') return { share: part * READING, words: bytesRead(bytes, size) };
  return { share: READING + part * (1 - READING), words: itemsChecked(items) };
}

/** Opens dossier files in a worker. */
export type Opener = WorkerJob<OpenRequest, OpenAnswer>;

/** Opens dossier files in a worker, a new one for each. */
export const createOpener = (start: StartWorker<OpenRequest, OpenAnswer>): Opener => createWorkerJob(start);
