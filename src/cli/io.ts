import type { Result } from '../kernel/result.ts';

/** What the command line needs from the world. Paths are as the user gave them. */
export interface Io {
  /** The bytes of a file. Fault: `file/read`. */
  read(path: string): Promise<Result<Uint8Array>>;
  /** Replaces a file whole or not at all. Fault: `file/write`. */
  write(path: string, bytes: Uint8Array): Promise<Result<undefined>>;
  /** True when both paths lead to the same file, links included. */
  isSame(one: string, other: string): Promise<boolean>;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error. */
  err(line: string): void;
  /** ISO date. */
  readonly today: string;
  readonly version: string;
}
