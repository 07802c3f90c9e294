import type { Dossier } from '../../dossier/dossier.ts';
import type { Choices } from '../../formats/reading/input.ts';
import type { ChosenLimits } from '../../formats/reading/limits/chosen.ts';
import type { Limits } from '../../formats/reading/limits.ts';
import type { ImportAnswer, ImportRequest } from '../../formats/reading/protocol.ts';
import type { Proposal } from '../../formats/reading/read.ts';
import type { ImportReport } from '../../formats/reading/report.ts';
import type { Fault } from '../../kernel/fault.ts';
import { bytesRead, itemsChecked } from '../opening.ts';
import { createWorkerJob, type WorkerJob } from '../worker-job.ts';
import type { StartWorker } from '../worker-port.ts';
import type { JobProgress } from '../workspace.ts';

/** How far an import is. Nothing of it is in the dossier before the person says so. */
export type ImportStage =
  | { readonly at: 'reading'; readonly progress?: JobProgress }
  /** Asks how tables are to be understood. */
  | { readonly at: 'tables'; readonly proposal: Proposal }
  /** Shows what was found. */
  | { readonly at: 'found'; readonly dossier: Dossier; readonly report: ImportReport }
  /** It could not be read like this, but perhaps otherwise. */
  | { readonly at: 'failed'; readonly fault: Fault };

/** Files that are being imported. */
export interface Importing {
  readonly files: readonly File[];
  /** True when the person asked to add them to the open dossier. */
  readonly merge: boolean;
  /** What the person decided so far. */
  readonly choices: Choices;
  /** Limits that were raised for these files alone. */
  readonly raised: ChosenLimits;
  /** All limits as they were when the reading that goes on, or was the last, began. */
  readonly limits: Limits;
  readonly stage: ImportStage;
}

/** Reads files in a worker. */
export type Importer = WorkerJob<ImportRequest, ImportAnswer>;

/** Reads files in a worker, a new one for each. */
export const createImporter = (start: StartWorker<ImportRequest, ImportAnswer>): Importer =>
  createWorkerJob(start);

/** Progress in one share, where the size is known, and a few words. */
export function importProgress({
  bytes,
  size,
  items,
}: Extract<ImportAnswer, { readonly type: 'progress' }>): JobProgress {
  const words = `${bytesRead(bytes, size)}, ${itemsChecked(items)}`;
  return size === undefined ? { words } : { share: size > 0 ? Math.min(1, bytes / size) : 1, words };
}
