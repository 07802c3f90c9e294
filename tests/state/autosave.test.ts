import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { createDocumentStore } from '../../src/state/document.ts';
import { autosave } from '../../src/state/storage/autosave.ts';
import type { Storage } from '../../src/state/storage/storage.ts';
import { createWorkspaceStore } from '../../src/state/workspace.ts';
import { small } from '../support/small.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const move = { positions: new Map([['person:ann', [undefined, [1, 1]] as const]]) };

/** Storage that finishes only when it is told to, or fails. */
function slowStorage() {
  const finish: ((failure?: Error) => void)[] = [];
  const kept: unknown[] = [];
  const storage: Storage = {
    read: async () => ({ dossier: undefined, workspace: undefined }),
    keepWorkspace: async () => undefined,
    keepDossier: (file) =>
      new Promise((resolve, reject) => {
        kept.push(file);
        finish.push((failure) => (failure ? reject(failure) : resolve()));
      }),
  };
  return { storage, finish, kept };
}

function begin() {
  const { storage, finish, kept } = slowStorage();
  const document = createDocumentStore(Dossier.of(small));
  const workspace = createWorkspaceStore();
  const failures: unknown[] = [];
  const flush = autosave(document, workspace, storage, {
    isShipped: () => false,
    failed: (reason) => failures.push(reason),
  });
  return { document, workspace, finish, kept, failures, flush };
}

test('Saved is said only once the storage has kept the change.', async () => {
  const { document, workspace, finish, kept } = begin();
  document.getState().commit(move, { label: 'Move' });
  expect(workspace.getState().saving).toBe('saving');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toHaveLength(1);
  expect(workspace.getState().saving).toBe('saving');
  finish[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(workspace.getState().saving).toBe('saved');
});

test('A change during a write is written after it, and saved is said only then.', async () => {
  const { document, workspace, finish, kept } = begin();
  document.getState().commit(move, { label: 'Move' });
  await vi.advanceTimersByTimeAsync(400);
  document.getState().undo();
  await vi.advanceTimersByTimeAsync(400);
  finish[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(workspace.getState().saving).toBe('saving');
  expect(kept).toHaveLength(2);
  finish[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(workspace.getState().saving).toBe('saved');
});

test('A failed write is told and never called saved.', async () => {
  const { document, workspace, finish, failures } = begin();
  document.getState().commit(move, { label: 'Move' });
  await vi.advanceTimersByTimeAsync(400);
  finish[0]?.(new Error('The disk is full.'));
  await vi.advanceTimersByTimeAsync(0);
  expect(workspace.getState().saving).toBe('failed');
  expect(failures).toHaveLength(1);
});

test('Closing the page writes what is pending at once.', async () => {
  const { document, kept, flush } = begin();
  document.getState().commit(move, { label: 'Move' });
  flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toHaveLength(1);
});

test('While nothing can be kept, that is told once, and again only after it has worked in between.', async () => {
  const { document, finish, failures } = begin();
  const change = async (end: Error | undefined): Promise<void> => {
    const { past, commit, undo } = document.getState();
    if (past.length === 0) commit(move, { label: 'Move' });
    else undo();
    await vi.advanceTimersByTimeAsync(400);
    finish.shift()?.(end);
    await vi.advanceTimersByTimeAsync(0);
  };
  const refused = new Error('Storage is refused.');
  await change(refused);
  await change(refused);
  expect(failures).toEqual([refused]);
  await change(undefined);
  await change(refused);
  expect(failures).toHaveLength(2);
});
