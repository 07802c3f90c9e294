import type { DossierFile } from '../dossier/types.ts';

/** Where a dossier comes from. In memory today; a database could stand behind it. */
export interface GraphSource {
  readonly id: string;
  /** Loads the whole dossier. Rejects only when the app itself is broken. */
  load(): Promise<DossierFile>;
}
