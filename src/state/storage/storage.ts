import { createStore, get, promisifyRequest, type UseStore } from 'idb-keyval';
import { Dossier } from '../../dossier/dossier.ts';
import type { PackedDossier } from '../../dossier/packed/dossier.ts';
import type { DossierFile } from '../../dossier/types.ts';
import type { PersistentWorkspace } from '../workspace.ts';
import type { KeptChanges } from './packed.ts';
import type { Shelf } from './shelf.ts';

/** The key of the packed dossier; its columns are kept under keys that begin so. */
const BASE = 'base';

/** What is kept on this device between visits. */
export interface Kept {
  /** Undefined while the built-in dossier is open as it was shipped. */
  readonly dossier: Dossier | undefined;
  readonly workspace: Partial<PersistentWorkspace> | undefined;
}

/** Keeps a dossier and its workspace; each promise resolves once the data is durable, and rejects when it could not be kept. */
export interface Storage {
  read(): Promise<Kept>;
  keepDossier(dossier: Dossier | undefined): Promise<void>;
  keepWorkspace(workspace: PersistentWorkspace): Promise<void>;
}

const all = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);

const shelfOf = (objects: IDBObjectStore): Shelf => ({
  get: (key) => promisifyRequest(objects.get(key)),
  put: (key, value) => promisifyRequest(objects.put(value, key)),
  clear: (prefix) => promisifyRequest(objects.delete(all(prefix))),
});

/** What only packed dossiers need is fetched with the first of them. */
const packing = () => import('./packed.ts');

/** Storage in IndexedDB. A promise resolves when the transaction has completed, not when its requests have succeeded. */
export function createStorage(name = 'throughline'): Storage {
  let opened: UseStore | undefined;
  /** The packed dossier that is kept just now. */
  let base: PackedDossier | undefined;
  // Where nothing may be kept, opening throws; whoever keeps something is to hear of it as of any other failure.
  const store: UseStore = async (mode, callback) => {
    opened ??= createStore(name, 'kept');
    return opened(mode, callback);
  };
  // Committed at once: a page that is being left sees no end of its transactions, and one left to end by itself is dropped.
  const write = (put: (objects: IDBObjectStore) => void): Promise<void> =>
    store('readwrite', (objects) => {
      put(objects);
      objects.transaction.commit();
      return promisifyRequest(objects.transaction);
    });
  const keepFile = async (file: DossierFile | undefined): Promise<void> => {
    await write((objects) => {
      objects.delete(all(BASE));
      objects.put(file, 'dossier');
    });
    base = undefined;
  };
  const keepPacked = async (dossier: Dossier): Promise<void> => {
    const { changesOf, parted, putBase } = await packing();
    const parts = parted(dossier);
    if (!parts) return keepFile(dossier.toFile());
    if (parts.base === base) return write((objects) => void objects.put(changesOf(parts), 'dossier'));
    await store('readwrite', async (objects) => {
      const done = promisifyRequest(objects.transaction);
      await Promise.all([
        done,
        putBase(shelfOf(objects), BASE, parts.base).then(() => {
          objects.put(changesOf(parts), 'dossier');
          objects.transaction.commit();
        }),
      ]);
    });
    base = parts.base;
  };
  const taken = async (kept: DossierFile | KeptChanges | undefined): Promise<Dossier | undefined> => {
    if (!kept || !('form' in kept)) return kept && Dossier.of(kept);
    const { joined, takeBase } = await packing();
    base = await store('readonly', (objects) => takeBase(shelfOf(objects), BASE));
    return joined({ base, changes: kept.changes });
  };
  return {
    async read() {
      const [dossier, workspace] = await Promise.all([get('dossier', store), get('workspace', store)]);
      return { dossier: await taken(dossier), workspace };
    },
    keepDossier: (dossier) =>
      !dossier || dossier.claims instanceof Map ? keepFile(dossier?.toFile()) : keepPacked(dossier),
    keepWorkspace: (workspace) => write((objects) => void objects.put(workspace, 'workspace')),
  };
}
