import { describe, expect, test } from 'vitest';
import { answer } from '../../src/analysis/layouts/answer.ts';
import type { LayoutInput } from '../../src/analysis/layouts/layout.ts';
import type { LayoutAnswer, LayoutRequest } from '../../src/analysis/protocol.ts';
import { createJobs } from '../../src/state/jobs.ts';
import type { StartWorker } from '../../src/state/worker-port.ts';

const input: LayoutInput = {
  entities: ['a', 'b', 'c'].map((id) => ({ id, width: 36, height: 36 })),
  relations: [{ subject: 'a', object: 'b', directed: true }],
  seed: 1,
};

/** Workers that run the real layouts in this thread, and what became of them. An ended one is still heard, as a late message would be. */
function inProcess() {
  const seen = { started: 0, ended: 0, requests: [] as LayoutRequest[], breakLast: (_: string) => {} };
  let say: (answer: LayoutAnswer) => void = () => {};
  const start: StartWorker<LayoutRequest, LayoutAnswer> = (hear, broke) => {
    seen.started += 1;
    seen.breakLast = broke;
    say = hear;
    return {
      send: (request) => {
        seen.requests.push(request);
        const copy = structuredClone(request);
        void answer(copy, (message) => hear(structuredClone(message)));
      },
      end: () => {
        seen.ended += 1;
      },
    };
  };
  return { start, seen, say: (message: LayoutAnswer) => say(message) };
}

describe('jobs', () => {
  test('a layout runs in the worker, tells how far it is, and gives a place to every entity', async () => {
    const { start, seen } = inProcess();
    const shares: number[] = [];
    const jobs = createJobs(start, () => 0);
    const result = await jobs.arrange('force', input, (share) => shares.push(share));
    expect(result.ok && [...result.value.keys()]).toEqual(['a', 'b', 'c']);
    expect(shares.at(-1)).toBe(1);
    await jobs.arrange('grid', input);
    expect(seen).toMatchObject({ started: 1, ended: 0 });
  });

  test('a fault of the layout arrives as it is', async () => {
    const jobs = createJobs(inProcess().start, () => 0);
    const twice = { ...input, entities: [...input.entities, ...input.entities] };
    expect(await jobs.arrange('grid', twice)).toMatchObject({ ok: false, fault: { code: 'layout/twice' } });
  });

  test('cancelling ends the worker at once, and the next job starts another', async () => {
    const { start, seen } = inProcess();
    const jobs = createJobs(start, () => 0);
    const cancelled = jobs.arrange('force', input);
    jobs.cancel();
    expect(await cancelled).toMatchObject({ ok: false, fault: { code: 'job/cancelled' } });
    expect(seen.ended).toBe(1);
    expect((await jobs.arrange('grid', input)).ok).toBe(true);
    expect(seen.started).toBe(2);
  });

  test('a second job takes the place of the first, whose late answer counts for nothing', async () => {
    const { start, seen, say } = inProcess();
    const jobs = createJobs(start, () => 0);
    const first = jobs.arrange('force', input);
    const second = jobs.arrange('grid', input);
    say({ type: 'done', job: 1, revision: 0, positions: new Map([['late', [0, 0]]]) });
    expect(await first).toMatchObject({ ok: false, fault: { code: 'job/cancelled' } });
    const result = await second;
    expect(result.ok && [...result.value.keys()]).toEqual(['a', 'b', 'c']);
    expect(seen.requests.map(({ job }) => job)).toEqual([1, 2]);
  });

  test('places for a dossier that has changed meanwhile are dropped', async () => {
    let revision = 4;
    const jobs = createJobs(inProcess().start, () => revision);
    const result = jobs.arrange('grid', input);
    revision = 5;
    expect(await result).toMatchObject({ ok: false, fault: { code: 'job/stale' } });
  });

  test('a worker that falls over is a fault, and is replaced', async () => {
    const { start, seen } = inProcess();
    const jobs = createJobs(start, () => 0);
    const result = jobs.arrange('force', input);
    seen.breakLast('out of memory');
    expect(await result).toMatchObject({ ok: false, fault: { code: 'job/worker' } });
    expect((await jobs.arrange('grid', input)).ok).toBe(true);
  });

  test('cancelling when nothing runs does nothing', () => {
    const { start, seen } = inProcess();
    createJobs(start, () => 0).cancel();
    expect(seen).toMatchObject({ started: 0, ended: 0 });
  });
});
