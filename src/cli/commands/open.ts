import { type OpenedFile, openDossier } from '../../dossier/file/open.ts';
import type { Result } from '../../kernel/result.ts';
import type { Io } from '../io.ts';

/** Reads and checks a dossier file. */
export async function openFile(path: string, io: Io): Promise<Result<OpenedFile>> {
  const text = await io.read(path);
  return text.ok ? openDossier(text.value, path) : text;
}
