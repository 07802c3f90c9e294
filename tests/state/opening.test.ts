import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { answerOpen } from '../../src/dossier/file/large/answer.ts';
import type { OpenAnswer, OpenRequest } from '../../src/dossier/file/large/protocol.ts';
import { unpacked } from '../../src/dossier/packed/dossier.ts';
import { showJob } from '../../src/state/job-strip.ts';
import { createOpener, openingProgress } from '../../src/state/opening.ts';
import type { StartWorker } from '../../src/state/worker-port.ts';
import { createWorkspaceStore, type JobProgress } from '../../src/state/workspace.ts';
import { dossierFileOf, plantedGraph } from '../bench/graphs.mjs';
import { small } from '../support/small.ts';

/** Workers that open in this thread: their answers are handed over as those of a real one are. An ended one is still heard. */
function inProcess() {
  const seen = { started: 0, ended: 0, breakLast: (_: string): void => undefined };
  const start: StartWorker<OpenRequest, OpenAnswer> = (hear, broke) => {
    seen.started += 1;
    seen.breakLast = broke;
    return {
      send: (request) =>
        void answerOpen(request, (answer, transfer) => hear(structuredClone(answer, { transfer }))),
      end: () => {
        seen.ended += 1;
      },
    };
  };
  return { start, seen };
}

const file = dossierFileOf(plantedGraph({ entities: 900, relations: 2500, communities: 9, seed: 4 }));
const blob = new Blob([JSON.stringify(file)]);
const never = (): void => undefined;

describe('Opening a large file in a worker', () => {
  test('gives the dossier with its columns, tells how far it is, and ends the worker', async () => {
    const { start, seen } = inProcess();
    const reports: JobProgress[] = [];
    const result = await createOpener(start).run({ file: blob, name: 'planted' }, (one) =>
      reports.push(openingProgress(one)),
    );
    if (!result.ok) throw new Error(result.fault.why);
    const dossier = unpacked(result.value.packed);
    const plain = Dossier.of(file);
    expect(dossier.toFile()).toEqual(plain.toFile());
    expect(snapshotOf(dossier).subject).toEqual(snapshotOf(plain).subject);
    expect(seen).toMatchObject({ started: 1, ended: 1 });
    const shares = reports.map(({ share }) => share ?? Number.NaN);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(reports.at(0)?.words).toMatch(/ MB read$/);
    expect(reports.at(-1)?.words).toMatch(/^3,\d{3} items checked$/);
  });

  test('gives the Fault of a file that is no dossier', async () => {
    const result = await createOpener(inProcess().start).run(
      { file: new Blob(['{"format": 1}']), name: 'other' },
      never,
    );
    expect(result).toMatchObject({ ok: false, fault: { code: 'dossier/format', where: 'other' } });
  });

  test('can be stopped: its worker ends, and what that still says is not heard', async () => {
    const { start, seen } = inProcess();
    const opener = createOpener(start);
    const reports: JobProgress[] = [];
    const stopped = opener.run({ file: blob, name: 'planted' }, (one) => reports.push(openingProgress(one)));
    opener.cancel();
    expect(await stopped).toMatchObject({ ok: false, fault: { code: 'job/cancelled' } });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(reports).toEqual([]);
    expect(seen.ended).toBe(1);
  });

  test('gives way to a later opening', async () => {
    const { start, seen } = inProcess();
    const opener = createOpener(start);
    const first = opener.run({ file: blob, name: 'planted' }, never);
    const second = opener.run({ file: new Blob([JSON.stringify(small)]), name: 'small' }, never);
    expect(await first).toMatchObject({ ok: false, fault: { code: 'job/cancelled' } });
    expect(await second).toMatchObject({ ok: true, value: { packed: { header: { id: 'small' } } } });
    expect(seen).toMatchObject({ started: 2, ended: 2 });
  });

  test('says so when the worker falls over', async () => {
    const { start, seen } = inProcess();
    const result = createOpener(start).run({ file: blob, name: 'planted' }, never);
    seen.breakLast('out of memory');
    expect(await result).toMatchObject({ ok: false, fault: { code: 'job/worker', where: 'planted' } });
  });
});

test('Progress is told in megabytes while a file is read, and in items while it is checked.', () => {
  const at = { type: 'progress', bytes: 12_300_000, size: 41_000_000, items: 31_000 } as const;
  expect(openingProgress({ ...at, stage: 'reading' })).toEqual({ share: 0.03, words: '12 of 41 MB read' });
  expect(openingProgress({ ...at, stage: 'checking' }).words).toBe('31,000 items checked');
});

test('Jobs are shown while they run, each with its own progress.', () => {
  const workspace = createWorkspaceStore();
  const one = showJob(workspace, 'One');
  const two = showJob(workspace, 'Two');
  one.report({ share: 0.5 });
  expect(workspace.getState().jobs.map(({ title, progress }) => [title, progress?.share])).toEqual([
    ['One', 0.5],
    ['Two', undefined],
  ]);
  one.end();
  two.end();
  expect(workspace.getState().jobs).toEqual([]);
});
