import type { Dossier } from '../dossier/dossier.ts';
import type { Aspect } from './aspects.ts';

/** What a writer is told besides the dossier. */
export interface WriteContext {
  readonly title: string;
  /** ISO date of the export, such as `2025-06-30`; passed in, since formats know no clock. */
  readonly exportedOn: string;
}

/** Writes a dossier in one format. Pure: the same input gives the same bytes. */
export type Writer = (dossier: Dossier, context: WriteContext) => Uint8Array;

/** Something of a dossier that a format cannot hold as it is. */
export interface Loss {
  readonly aspect: Aspect;
  /** Completes '24 aliases in 3 scripts …', such as 'are joined into one text'. Begins with 'are'. */
  readonly becomes: string;
}

/** What survives a format, and what does not. */
export interface Fidelity {
  readonly keeps: readonly string[];
  readonly loses: readonly Loss[];
}

/** A file format that dossiers can be written in. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** With the leading dot, such as `.graphml`. */
  readonly extension: string;
  /** Other extensions that mean this format. */
  readonly alsoExtensions?: readonly string[];
  readonly mediaType: string;
  /** What the format is for, in a sentence. */
  readonly purpose: string;
  readonly fidelity: Fidelity;
  /** Fetches the writer, which is not needed until somebody exports. */
  load(): Promise<Writer>;
}
