import { piecesOf } from '../../dossier/file/large/input.ts';
import { openPacked } from '../../dossier/file/large/open.ts';
import { ok } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';

/** Reads a dossier file of our own. Faults as `openPacked`. */
export const readDossier: Reader = async (input, draft) => {
  const { name } = input.part;
  const opened = await openPacked(piecesOf(await input.wholeBytes()), name, () => undefined);
  if (!opened.ok) return opened;
  for (const issue of opened.value.issues) draft.issue('dossier/remark', issue);
  return ok(opened.value.packed);
};
