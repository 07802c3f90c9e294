import { expect, test } from 'vitest';
import { answerDuplicates } from '../../../src/analysis/duplicates/answer.ts';
import { duplicatesBetween, duplicatesWithin } from '../../../src/analysis/duplicates/duplicates.ts';
import type { DuplicatesAnswer, DuplicatesRequest } from '../../../src/analysis/duplicates/protocol.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { createDuplicates } from '../../../src/state/import/duplicates.ts';
import type { StartWorker } from '../../../src/state/worker-port.ts';
import { dossierFileOf, plantedGraph } from '../../bench/graphs.mjs';
import { harbour } from '../../support/fixtures.ts';

let started = 0;
const start: StartWorker<DuplicatesRequest, DuplicatesAnswer> = (hear) => {
  started += 1;
  return { send: (request) => hear(answerDuplicates(structuredClone(request))), end: () => undefined };
};

const large = Dossier.of(
  dossierFileOf(plantedGraph({ entities: 1100, relations: 1500, communities: 9, seed: 4 })),
);

test('Small dossiers are compared at once, large ones in a worker, with the same result', async () => {
  const find = createDuplicates(start);
  const small = harbour();
  expect(await find(small, small)).toEqual({ ok: true, value: duplicatesBetween(small, small) });
  expect(started).toBe(0);
  expect(await find(large, small)).toEqual({ ok: true, value: duplicatesBetween(large, small) });
  const within = await find(large);
  expect(within).toEqual({ ok: true, value: duplicatesWithin(large) });
  expect(started).toBe(2);
});
