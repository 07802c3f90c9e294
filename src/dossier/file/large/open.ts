import type { Issue } from '../../../kernel/fault.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { Dossier } from '../../dossier.ts';
import { timesOf } from '../../evidence/times.ts';
import { type PackedDossier, packedDossier } from '../../packed/dossier.ts';
import { invalid, openDossier } from '../open.ts';
import { Remarks } from '../remarks.ts';
import { textOf } from '../text.ts';
import type { Pieces } from './input.ts';
import { type Progress, readLarge } from './read.ts';

/** A file that passed, in buffers and with its columns; and the warnings about it. */
export interface OpenedPacked {
  readonly packed: PackedDossier;
  readonly issues: readonly Issue[];
}

/**
 * Reads a dossier file of any size into a packed dossier. Faults as `openDossier`, in the same words, and `file/encoding`.
 * `report` is told how far it is, many times. Rejects when the file cannot be read. `piece` as in `readLarge`.
 */
export async function openPacked(
  pieces: Pieces,
  where: string,
  report: (progress: Progress) => void,
  piece?: number,
): Promise<Result<OpenedPacked>> {
  const remarks = new Remarks();
  const dossier = await readLarge(pieces, remarks, report, piece);
  if (!dossier) return openWhole(await pieces.read(0, pieces.size), where);
  const issues = remarks.list();
  return remarks.errors > 0 ? fail(invalid(where, remarks.errors, issues)) : ok(packedWith(dossier, issues));
}

function openWhole(bytes: Uint8Array, where: string): Result<OpenedPacked> {
  const text = textOf(bytes, where);
  if (!text.ok) return text;
  const opened = openDossier(text.value, where);
  return opened.ok ? ok(packedWith(Dossier.of(opened.value.file), opened.value.issues)) : opened;
}

function packedWith(dossier: Dossier, issues: readonly Issue[]): OpenedPacked {
  timesOf(dossier);
  return { packed: packedDossier(dossier), issues };
}
