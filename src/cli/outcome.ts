import type { Fault, Issue } from '../kernel/fault.ts';

/** 0: fine. 1: the file is invalid or the operation failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command comes to; `run` prints it for people or as JSON. */
export interface Outcome {
  readonly code: ExitCode;
  /** The result for people, line by line. */
  readonly lines?: readonly string[];
  /** The same for programs. */
  readonly json?: unknown;
  /** The file that the issues are about. */
  readonly file?: string;
  readonly issues?: readonly Issue[];
  readonly fault?: Fault;
}

/** A failure of what was asked for. */
export const failed = (fault: Fault): Outcome => ({ code: 1, fault });

/** A command line that asks for nothing that can be done. */
export const misused = (why: string, fix = 'See throughline --help.'): Outcome => ({
  code: 2,
  fault: { code: 'cli/usage', why, fix },
});
