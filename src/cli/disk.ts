import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Io } from './io.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'Access is not allowed.',
  EPERM: 'Access is not allowed.',
  EISDIR: 'It is a folder.',
  ENOSPC: 'The disk is full.',
  ERR_FS_FILE_TOO_LARGE: 'It has more than 2 GB, the most that Node.js reads at once.',
  EROFS: 'The disk cannot be written to.',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

async function read(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail({ code: 'file/read', where: path, why: reasonOf(error), fix: 'Check the path.' });
  }
}

/** Writes beside the target and then renames, so that a failure leaves what was there. */
async function write(path: string, bytes: Uint8Array): Promise<Result<undefined>> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return ok(undefined);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail({ code: 'file/write', where: path, why: reasonOf(error), fix: 'Choose another place.' });
  }
}

const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Files on disk, for {@link Io}. */
export const disk: Pick<Io, 'read' | 'write' | 'isSame'> = {
  read,
  write,
  isSame: async (one, other) => (await real(one)) === (await real(other)),
};
