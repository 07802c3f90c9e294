import { expect, test } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import type { Position } from '../../src/dossier/types.ts';
import { createDocumentStore } from '../../src/state/document.ts';
import { small } from '../support/small.ts';

const moveTo = (before: Position | undefined, after: Position) => ({
  positions: new Map([['person:ann', [before, after] as const]]),
});

test('Undo and redo walk through what was committed, and a new change forgets what was undone.', () => {
  const store = createDocumentStore(Dossier.of(small));
  const at = () => store.getState().dossier.positions.get('person:ann');
  store.getState().commit(moveTo(undefined, [1, 1]), { label: 'Move' });
  store.getState().commit(moveTo([1, 1], [2, 2]), { label: 'Move' });
  store.getState().undo();
  expect(at()).toEqual([1, 1]);
  store.getState().undo();
  expect(at()).toBeUndefined();
  store.getState().undo();
  store.getState().redo();
  expect(at()).toEqual([1, 1]);
  store.getState().commit(moveTo([1, 1], [3, 3]), { label: 'Move' });
  expect(store.getState().future).toEqual([]);
});

test('Steps with the same merge key are taken back together, but not across an undo.', () => {
  const store = createDocumentStore(Dossier.of(small));
  store.getState().commit(moveTo(undefined, [1, 1]), { label: 'Nudge', merge: 'nudge' });
  store.getState().commit(moveTo([1, 1], [2, 2]), { label: 'Nudge', merge: 'nudge' });
  expect(store.getState().past).toHaveLength(1);
  store.getState().undo();
  expect(store.getState().dossier.positions.size).toBe(0);
  store.getState().redo();
  store.getState().commit(moveTo([2, 2], [3, 3]), { label: 'Nudge', merge: 'nudge' });
  expect(store.getState().past).toHaveLength(2);
});

test('A patch that does not fit is refused and leaves dossier and history as they were.', () => {
  const store = createDocumentStore(Dossier.of(small));
  const before = store.getState();
  const result = before.commit(moveTo([9, 9], [1, 1]), { label: 'Move' });
  expect(result.ok).toBe(false);
  expect(store.getState()).toBe(before);
});

test('A patch that changes nothing leaves no trace in the history.', () => {
  const store = createDocumentStore(Dossier.of(small));
  store.getState().commit({ positions: new Map() }, { label: 'Move' });
  expect(store.getState().past).toEqual([]);
  expect(store.getState().dossier.revision).toBe(0);
});
