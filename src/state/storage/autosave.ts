import type { Dossier } from '../../dossier/dossier.ts';
import type { DocumentStore } from '../document.ts';
import {
  PERSISTENT,
  type PersistentWorkspace,
  type WorkspaceState,
  type WorkspaceStore,
} from '../workspace.ts';
import type { Storage } from './storage.ts';

/** How long to wait for more changes before keeping them, in milliseconds. */
const PAUSE = 300;

function persistent(state: WorkspaceState): PersistentWorkspace {
  return Object.fromEntries(PERSISTENT.map((name) => [name, state[name]])) as unknown as PersistentWorkspace;
}

/** Runs `task` once things have been quiet for {@link PAUSE}, never twice at a time. */
function quietly(task: () => Promise<void>): { later: () => void; now: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    if (running) {
      again = true;
      return;
    }
    running = true;
    await task();
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  return {
    later: () => {
      clearTimeout(timer);
      timer = setTimeout(run, PAUSE);
    },
    now: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      void run();
    },
  };
}

/** What autosave needs to know besides the stores. */
export interface AutosaveOptions {
  /** True for the built-in dossier as shipped: while it is open unchanged, there is nothing to keep. */
  readonly isShipped: (dossier: Dossier) => boolean;
  /** True when the storage has failed already, and that was told. */
  readonly failing?: boolean;
  /** Told when keeping failed; not again until it has worked in between. */
  readonly failed: (reason: unknown) => void;
}

/** Keeps the dossier and the workspace after each change; `saving` tells the person how far it is. Returns what writes pending changes at once. */
export function autosave(
  document: DocumentStore,
  workspace: WorkspaceStore,
  storage: Storage,
  { isShipped, failing: begun = false, failed }: AutosaveOptions,
): () => void {
  let failing = begun;
  const fails = (reason: unknown): void => {
    if (!failing) failed(reason);
    failing = true;
  };
  const keepDossier = quietly(async () => {
    const { dossier } = document.getState();
    try {
      await storage.keepDossier(isShipped(dossier) ? undefined : dossier);
      failing = false;
      if (document.getState().dossier === dossier) workspace.setState({ saving: 'saved' });
    } catch (reason) {
      workspace.setState({ saving: 'failed' });
      fails(reason);
    }
  });
  const keepWorkspace = quietly(async () => {
    await storage.keepWorkspace(persistent(workspace.getState())).then(() => {
      failing = false;
    }, fails);
  });
  document.subscribe((now, before) => {
    if (now.dossier === before.dossier) return;
    workspace.setState({ saving: 'saving' });
    keepDossier.later();
  });
  workspace.subscribe((now, before) => {
    if (PERSISTENT.some((name) => now[name] !== before[name])) keepWorkspace.later();
  });
  return () => {
    keepDossier.now();
    keepWorkspace.now();
  };
}
