import type { PackedDossier } from '../../dossier/packed/dossier.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Choices, ReadProgress } from './input.ts';
import type { Limits } from './limits.ts';
import type { Proposal } from './read.ts';
import type { ImportReport } from './report.ts';

/** Asks a worker to read files that belong together. */
export interface ImportRequest {
  /** Names the files in messages. */
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
  /** What a person decided; without a choice of tables, tables are proposed instead of read. */
  readonly choices: Choices;
  /** True to be asked about tables again, with what was decided so far. */
  readonly ask?: boolean;
  readonly limits: Limits;
}

/** What the worker answers: progress, any number of times, and then one of the others. */
export type ImportAnswer =
  | ({ readonly type: 'progress'; readonly items: number } & ReadProgress)
  | { readonly type: 'proposed'; readonly proposal: Proposal }
  | { readonly type: 'read'; readonly packed: PackedDossier; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly fault: Fault };
