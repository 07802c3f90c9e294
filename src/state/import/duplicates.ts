import { duplicatesBetween, duplicatesWithin } from '../../analysis/duplicates/duplicates.ts';
import type {
  DuplicatesAnswer,
  DuplicatesRequest,
  SentEntities,
} from '../../analysis/duplicates/protocol.ts';
import type { Suggestion } from '../../analysis/duplicates/suggestion.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { PackedMap } from '../../dossier/packed/packed-map.ts';
import { packed } from '../../dossier/packed/packer.ts';
import type { Entity } from '../../dossier/types.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { createWorkerJob } from '../worker-job.ts';
import type { StartWorker } from '../worker-port.ts';

export type { Suggestion } from '../../analysis/duplicates/suggestion.ts';

/**
 * Finds entities that may be the same: of `incoming` and `open`, or, without `incoming`, within the open dossier; best first.
 * Faults: `job/worker`, `job/cancelled` when it is asked again meanwhile.
 */
export type FindDuplicates = (open: Dossier, incoming?: Dossier) => Promise<Result<readonly Suggestion[]>>;

/** Up to so many entities, they are compared at once, sooner than a worker would start. */
const SMALL = 1000;

const sent = ({ header, entities }: Dossier): SentEntities => ({
  vocabulary: header.vocabulary,
  entities: (entities instanceof PackedMap ? (entities as PackedMap<Entity>) : packed(entities.values()))
    .buffers,
});

/** Finds duplicates, those of large dossiers in a worker. */
export function createDuplicates(start: StartWorker<DuplicatesRequest, DuplicatesAnswer>): FindDuplicates {
  const job = createWorkerJob(start);
  return async (open, incoming) => {
    if (open.entities.size + (incoming?.entities.size ?? 0) <= SMALL)
      return ok(incoming ? duplicatesBetween(open, incoming) : duplicatesWithin(open));
    const name = open.header.title;
    const request = { name, open: sent(open), ...(incoming && { incoming: sent(incoming) }) };
    const result = await job.run(request, () => undefined);
    return result.ok ? ok(result.value.pairs) : result;
  };
}
