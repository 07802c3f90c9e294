import type { Dossier } from '../dossier/dossier.ts';
import type { PackedDossier } from '../dossier/packed/dossier.ts';
import type { Result } from '../kernel/result.ts';
import type { Aspect } from './aspects.ts';
import type { Draft } from './draft/draft.ts';
import type { Input } from './reading/input.ts';
import type { ProposedTable } from './tables/choice.ts';

/** What a writer is told besides the dossier. */
export interface WriteContext {
  readonly title: string;
  /** ISO date of the export, such as `2025-06-30`; passed in, since formats know no clock. */
  readonly exportedOn: string;
}

/** Writes a dossier in one format. Pure: the same input gives the same bytes. */
export type Writer = (dossier: Dossier, context: WriteContext) => Uint8Array;

/** The same for formats whose library answers later. */
export type LateWriter = (dossier: Dossier, context: WriteContext) => Promise<Uint8Array>;

/**
 * Reads one format: puts what it finds into the draft, with a remark for everything that it could not keep, or refuses the file with
 * a Fault that says where and why. Gives a packed dossier only where the format is one; else undefined, and the draft counts.
 * May throw what {@link Input} and {@link Draft} throw, an `Unreadable`.
 */
export type Reader = (input: Input, draft: Draft) => Promise<Result<PackedDossier | undefined>>;

/** Looks at tables before they are read and proposes what each column means. Faults as the reader's. */
export type Proposer = (input: Input) => Promise<Result<readonly ProposedTable[]>>;

/** The beginning of a file, by which its format is recognised. */
export interface Head {
  /** The file's name, in lower case. */
  readonly name: string;
  /** The first 64 kB, as they are and as text. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Something of a dossier that a format cannot hold as it is. */
export interface Loss {
  readonly aspect: Aspect;
  /** Completes '24 aliases in 3 scripts …', such as 'are joined into one text'. Begins with 'are'. */
  readonly becomes: string;
  /** True when our own reader puts it right again, so that only other tools see the difference. */
  readonly restored?: true;
}

/** What survives a format, and what does not. */
export interface Fidelity {
  readonly keeps: readonly string[];
  readonly loses: readonly Loss[];
}

/** A file format. It can be read, written, or both. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** With the leading dot, such as `.graphml`; the one that files get when they are written. */
  readonly extension: string;
  /** Other extensions that mean this format. */
  readonly alsoExtensions?: readonly string[];
  readonly mediaType: string;
  /** What the format is for, in a sentence. */
  readonly purpose: string;
  /** What survives writing. */
  readonly fidelity: Fidelity;
  /** How likely the content is of this format, from 0 to 1; 1 only where nothing else looks like that. For formats that can be read. */
  sniff?(head: Head): number;
  /** True when a file may end after any line or graph: then a cut one cannot be told from a whole one, and is told to be read so far. */
  readonly endless?: true;
  /** True when it is no text, so that no encoding is to be asked for. */
  readonly binary?: true;
  /** True when several files belong together, as tables do. */
  readonly several?: true;
  /** True when a person can say how the tables in it are to be understood. */
  readonly tables?: true;
  /** Fetches the reader, which is not needed until somebody opens such a file. */
  loadReader?(): Promise<Reader>;
  /** Fetches what proposes the meaning of tables. */
  loadProposer?(): Promise<Proposer>;
  /** Fetches the writer, which is not needed until somebody exports. */
  loadWriter?(): Promise<Writer | LateWriter>;
}
