import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dossier } from '../dossier/dossier.ts';
import { compose, invert, isEmpty, type Patch } from '../dossier/patch.ts';
import { ok, type Result } from '../kernel/result.ts';

/** One entry of the history: what was done, and what the person would call it. */
export interface Step {
  readonly patch: Patch;
  readonly label: string;
  /** Consecutive steps with the same key become one: typing in a field, nudging with the arrows. */
  readonly merge?: string;
}

export interface CommitOptions {
  readonly label: string;
  readonly merge?: string;
  /** False for a change that undo should pass over. */
  readonly record?: boolean;
}

export interface DocumentState {
  readonly dossier: Dossier;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Applies a patch. Faults as `Dossier.apply`; nothing changes then. */
  commit(patch: Patch, options: CommitOptions): Result<Dossier>;
  /** Takes the last step back; does nothing without one. */
  undo(): void;
  /** Does the last undone step again. */
  redo(): void;
  /** Puts another dossier in place, with an empty history. */
  replace(dossier: Dossier): void;
}

export type DocumentStore = StoreApi<DocumentState>;

/** How many steps can be taken back. */
const DEPTH = 500;

function remember(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (last && step.merge !== undefined && last.merge === step.merge) {
    return [...past.slice(0, -1), { ...step, patch: compose(last.patch, step.patch) }];
  }
  return [...past, step].slice(-DEPTH);
}

/** The store of the open dossier and its history. */
export function createDocumentStore(dossier: Dossier): DocumentStore {
  return createStore<DocumentState>()((set, get) => {
    const move = (from: 'past' | 'future', to: 'past' | 'future', turn: (patch: Patch) => Patch): void => {
      const step = get()[from].at(-1);
      if (!step) return;
      const result = get().dossier.apply(turn(step.patch));
      if (!result.ok) throw new Error(`History no longer fits the dossier: ${result.fault.why}`);
      const { merge: _, ...kept } = step;
      set({ dossier: result.value, [from]: get()[from].slice(0, -1), [to]: [...get()[to], kept] });
    };
    return {
      dossier,
      past: [],
      future: [],
      commit(patch, { label, merge, record = true }) {
        if (isEmpty(patch)) return ok(get().dossier);
        const result = get().dossier.apply(patch);
        if (!result.ok) return result;
        const step: Step = { patch, label, ...(merge !== undefined && { merge }) };
        set({ dossier: result.value, ...(record && { past: remember(get().past, step), future: [] }) });
        return result;
      },
      undo: () => move('past', 'future', invert),
      redo: () => move('future', 'past', (patch) => patch),
      replace: (next) => set({ dossier: next, past: [], future: [] }),
    };
  });
}
