import { workers } from '#workers';
import type { DuplicatesAnswer, DuplicatesRequest } from '../../analysis/duplicates/protocol.ts';
import { createDuplicates } from '../../state/import/duplicates.ts';
import { startWorker } from './start-worker.ts';

/** Finds entities that may be the same, those of large dossiers in a worker. */
export const findDuplicates = createDuplicates(
  startWorker<DuplicatesRequest, DuplicatesAnswer>(workers.duplicates),
);
