import { describe, expect, test } from 'vitest';
import { answerImport } from '../../../src/formats/reading/answer.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import type { ImportAnswer, ImportRequest } from '../../../src/formats/reading/protocol.ts';
import { createImporter, importProgress } from '../../../src/state/import/importing.ts';
import type { StartWorker } from '../../../src/state/worker-port.ts';
import type { JobProgress } from '../../../src/state/workspace.ts';

/** Workers that import in this thread: their answers are handed over as those of a real one are. */
function inProcess() {
  const seen = { started: 0, ended: 0 };
  const start: StartWorker<ImportRequest, ImportAnswer> = (hear) => {
    seen.started += 1;
    return {
      send: (request) =>
        void answerImport(request, (answer, transfer) => hear(structuredClone(answer, { transfer }))),
      end: () => {
        seen.ended += 1;
      },
    };
  };
  return { start, seen };
}

const GRAPH = JSON.stringify({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 'a', target: 'b' }] });

const request = (text: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  name: 'ties.json',
  files: [{ name: 'ties.json', file: new Blob([text]) }],
  choices: {},
  limits: LIMITS,
  ...more,
});

describe('Importing in a worker', () => {
  test('gives what was found, tells how far it is, and ends the worker', async () => {
    const { start, seen } = inProcess();
    const reports: JobProgress[] = [];
    const result = await createImporter(start).run(request(GRAPH), (answer) =>
      reports.push(importProgress(answer)),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { type: 'read', report: { entities: 2, relations: 1 } },
    });
    expect(reports[0]?.share).toBe(1);
    expect(seen).toEqual({ started: 1, ended: 1 });
  });

  test('gives the Fault of what cannot be read', async () => {
    const result = await createImporter(inProcess().start).run(request('a letter'), () => undefined);
    expect(result).toMatchObject({ ok: false, fault: { code: 'import/unknown' } });
  });

  test('can be cancelled, and nothing is heard any more', async () => {
    const { start, seen } = inProcess();
    const importer = createImporter(start);
    const running = importer.run(request(GRAPH), () => {
      throw new Error('heard');
    });
    importer.cancel();
    expect(await running).toMatchObject({ ok: false, fault: { code: 'job/cancelled' } });
    expect(seen).toEqual({ started: 1, ended: 1 });
  });
});

test('Progress has a share only where the size is known.', () => {
  const at = { type: 'progress', bytes: 12_300_000, items: 31_000 } as const;
  expect(importProgress({ ...at, size: 41_000_000 })).toEqual({
    share: 0.3,
    words: '12 of 41 MB read, 31,000 items checked',
  });
  expect(importProgress({ ...at, size: undefined })).toEqual({ words: '12 MB read, 31,000 items checked' });
});
