import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disk } from '../../src/cli/disk.ts';
import { run } from '../../src/cli/run.ts';

/** What one command line printed and returned. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line on the real disk and catches what it prints. */
export async function terminal(...argv: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    ...disk,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    today: '2025-06-30',
    version: '9.8.7',
  };
  return { code: await run(argv, io), out: out.join('\n'), err: err.join('\n') };
}

/** The path of a file under graph-data. */
export const dataPath = (path: string): string =>
  fileURLToPath(new URL(`../../graph-data/${path}`, import.meta.url));

/** A new empty folder that is removed when its scope ends. */
export function temporaryFolder(): { path(name: string): string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  return {
    path: (name) => join(folder, name),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
