import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../kernel/fault.ts';
import { defaultLens } from '../lens/lens.ts';
import type { Storage } from '../state/storage/storage.ts';
import type { PersistentWorkspace } from '../state/workspace.ts';
import { shippedDossier } from './effects/open.ts';

/** What the app begins with. */
export interface Beginning {
  readonly dossier: Dossier;
  readonly workspace: Partial<PersistentWorkspace>;
  /** Why what was kept could not be used, if it could not. */
  readonly fault?: Fault;
}

const fresh = (dossier: Dossier): Beginning => ({
  dossier,
  workspace: { lens: defaultLens(dossier.header.vocabulary) },
});

/** Takes up where the person left off: the kept dossier and view, or the built-in dossier on a first visit. */
export async function restore(storage: Storage): Promise<Beginning> {
  // Both at once: on a first visit the built-in dossier is what everybody waits for.
  const shipping = shippedDossier();
  try {
    const kept = await storage.read();
    const dossier = kept.dossier ?? (await shipping);
    return { dossier, workspace: { lens: defaultLens(dossier.header.vocabulary), ...kept.workspace } };
  } catch (reason) {
    const why = `What was kept on this device could not be read: ${reason instanceof Error ? reason.message : String(reason)}`;
    const fix =
      'Open the dossier from a file, if you saved one. What you change may not be kept here: save it to a file.';
    return { ...fresh(await shipping), fault: { code: 'storage/unreadable', why, fix } };
  }
}
