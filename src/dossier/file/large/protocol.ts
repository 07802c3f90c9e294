import type { Fault, Issue } from '../../../kernel/fault.ts';
import type { PackedDossier } from '../../packed/dossier.ts';
import type { Progress } from './read.ts';

/** Asks a worker to open a dossier file. */
export interface OpenRequest {
  readonly file: Blob;
  /** Names the file in messages. */
  readonly name: string;
}

/** What the worker answers: progress, any number of times, and then one of the others. */
export type OpenAnswer =
  | ({ readonly type: 'progress'; readonly stage: 'reading' | 'checking' } & Progress)
  | { readonly type: 'done'; readonly packed: PackedDossier; readonly issues: readonly Issue[] }
  | { readonly type: 'failed'; readonly fault: Fault };
