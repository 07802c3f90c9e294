import { createStore, get, promisifyRequest, type UseStore } from 'idb-keyval';
import type { DossierFile } from '../../dossier/types.ts';
import type { PersistentWorkspace } from '../workspace.ts';

/** What is kept on this device between visits. */
export interface Kept {
  /** Undefined while the built-in dossier is open as it was shipped. */
  readonly dossier: DossierFile | undefined;
  readonly workspace: Partial<PersistentWorkspace> | undefined;
}

/** Keeps a dossier and its workspace; each promise resolves once the data is durable, and rejects when it could not be kept. */
export interface Storage {
  read(): Promise<Kept>;
  keepDossier(file: DossierFile | undefined): Promise<void>;
  keepWorkspace(workspace: PersistentWorkspace): Promise<void>;
}

/** Storage in IndexedDB. idb-keyval resolves when the transaction has completed, not when the request has succeeded. */
export function createStorage(name = 'throughline'): Storage {
  let opened: UseStore | undefined;
  const store = (): UseStore => {
    opened ??= createStore(name, 'kept');
    return opened;
  };
  // Committed at once: a page that is being left sees no end of its transactions, and one left to end by itself is dropped.
  const keep = async (key: string, value: unknown): Promise<void> =>
    store()('readwrite', (objects) => {
      objects.put(value, key);
      objects.transaction.commit();
      return promisifyRequest(objects.transaction);
    });
  return {
    async read() {
      const [dossier, workspace] = await Promise.all([get('dossier', store()), get('workspace', store())]);
      return { dossier, workspace };
    },
    keepDossier: (file) => keep('dossier', file),
    keepWorkspace: (workspace) => keep('workspace', workspace),
  };
}
