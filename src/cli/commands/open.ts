import { Dossier } from '../../dossier/dossier.ts';
import { type OpenedFile, openDossier } from '../../dossier/file/open.ts';
import { isDossier, textOf } from '../../dossier/file/text.ts';
import { unpacked } from '../../dossier/packed/dossier.ts';
import { READ } from '../../formats/manifest.ts';
import { chosenFile } from '../../formats/reading/answer.ts';
import type { Encoding } from '../../formats/reading/encoding.ts';
import { tooLarge } from '../../formats/reading/input.ts';
import type { Limits } from '../../formats/reading/limits.ts';
import { readFiles } from '../../formats/reading/read.ts';
import { issuesOf } from '../../formats/reading/remarks.ts';
import { type ImportReport, reportOf } from '../../formats/reading/report.ts';
import type { Issue } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Io } from '../io.ts';

/** A file of any format, as a dossier, with what was found in it. */
export interface OpenedAny {
  readonly dossier: Dossier;
  readonly issues: readonly Issue[];
  readonly report: ImportReport;
}

function openBytes(bytes: Uint8Array, path: string, limits: Limits): Result<OpenedFile> {
  if (bytes.length > limits.bytes) return fail(tooLarge(limits, bytes.length).fault(path));
  const text = textOf(bytes, path);
  return text.ok ? openDossier(text.value, path) : text;
}

/** Reads and checks a dossier file. Faults: `file/too-large`, and those of `openDossier`. */
export async function openFile(path: string, io: Io, limits: Limits): Promise<Result<OpenedFile>> {
  const bytes = await io.read(path);
  return bytes.ok ? openBytes(bytes.value, path, limits) : bytes;
}

function openOwn(bytes: Uint8Array, path: string, limits: Limits): Result<OpenedAny> {
  const opened = openBytes(bytes, path, limits);
  if (!opened.ok) return opened;
  const dossier = Dossier.of(opened.value.file);
  const { issues } = opened.value;
  return ok({ dossier, issues, report: ownReport(path, bytes.length, dossier, issues) });
}

function ownReport(path: string, size: number, dossier: Dossier, issues: readonly Issue[]): ImportReport {
  const [first] = issues;
  const severity = first?.severity ?? 'note';
  return reportOf(dossier, {
    format: { id: 'dossier', title: 'Throughline dossier' },
    files: [{ name: path, size }],
    encoding: 'UTF-8',
    encodingId: 'utf-8',
    remarks: first ? [{ code: 'dossier/remark', severity, count: issues.length, first: issues }] : [],
  });
}

/** Reads a file of any format, recognised by its content. Faults as `openDossier` for dossiers, else as `readFiles`. */
export async function openAny(
  path: string,
  io: Io,
  limits: Limits,
  encoding?: Encoding,
): Promise<Result<OpenedAny>> {
  const bytes = await io.read(path);
  if (!bytes.ok) return bytes;
  if (isDossier(path, bytes.value)) return openOwn(bytes.value, path, limits);
  const file = chosenFile(path, new Blob([bytes.value as Uint8Array<ArrayBuffer>]));
  const choices = encoding && { encoding };
  const read = await readFiles([file], { formats: READ, limits, ...(choices && { choices }) });
  if (!read.ok) {
    // What is wrong with JSON that is of no format, a dossier's reader says best.
    const isJson = read.fault.code === 'import/unknown' && /\.json$/i.test(path);
    return isJson ? openOwn(bytes.value, path, limits) : read;
  }
  const { packed, report } = read.value;
  return ok({ dossier: unpacked(packed), issues: issuesOf(report.remarks), report });
}
