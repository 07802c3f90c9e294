import type { Fault, Issue } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { DossierFile } from '../types.ts';
import { checkContents } from './contents.ts';
import { CURRENT_VERSION, migrate } from './migrations.ts';
import { nestingOf } from './nesting.ts';
import { Remarks } from './remarks.ts';
import { checkShape } from './shape.ts';
import { findSyntaxError } from './syntax.ts';

/** A file that passed, with the warnings about it. */
export interface OpenedFile {
  readonly file: DossierFile;
  readonly issues: readonly Issue[];
}

/** Dossiers of our own nest about ten deep; attributes add to that: as much as an import can be allowed, which is 500 levels. */
const DEEPEST = 600;

/**
 * Reads a dossier file. `where` names it in messages. Faults: `dossier/syntax` (not JSON: line and column), `dossier/nesting`,
 * `dossier/format` (another kind of file), `dossier/newer`, `dossier/version`, `dossier/invalid` (with an Issue for each error).
 */
export function openDossier(text: string, where: string): Result<OpenedFile> {
  const parsed = parse(text.startsWith('\uFEFF') ? text.slice(1) : text, where);
  if (!parsed.ok) return parsed;
  const current = bringUp(parsed.value, where);
  if (!current.ok) return current;
  const remarks = new Remarks();
  checkShape(current.value, remarks);
  // The schema has accepted it, so it is a DossierFile; a test holds the two types equal.
  const file = current.value as unknown as DossierFile;
  if (remarks.errors === 0) checkContents(file, remarks);
  const issues = remarks.list();
  return remarks.errors > 0 ? fail(invalid(where, remarks.errors, issues)) : ok({ file, issues });
}

function parse(text: string, where: string): Result<unknown> {
  if (nestingOf(text) > DEEPEST) {
    const why = `It nests more than ${DEEPEST} levels deep, which no dossier does.`;
    return fail({ code: 'dossier/nesting', where, why, fix: 'Check what made the file.' });
  }
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const remark = findSyntaxError(text);
    const why = remark
      ? `It is not JSON: line ${remark.line}, column ${remark.column}. ${remark.message}`
      : `It is not JSON: ${String(error)}`;
    return fail({ code: 'dossier/syntax', where, why, ...(remark?.fix && { fix: remark.fix }) });
  }
}

/** Makes sure that the file is a dossier, and of this version. */
function bringUp(json: unknown, where: string): Result<Readonly<Record<string, unknown>>> {
  const refuse = (code: string, why: string, fix: string): Result<never> => fail({ code, where, why, fix });
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !Object.hasOwn(json, 'format')) {
    return refuse(
      'dossier/format',
      'It is JSON, but not a Throughline dossier.',
      'A dossier begins with "format": "throughline-dossier".',
    );
  }
  const { format, version } = json as Readonly<Record<string, unknown>>;
  if (format !== 'throughline-dossier') {
    const why = `Its format is ${JSON.stringify(format)?.slice(0, 80)}, not "throughline-dossier".`;
    return refuse('dossier/format', why, 'Open it with the program that made it.');
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(
      'dossier/version',
      `Its version is ${JSON.stringify(version)?.slice(0, 80) ?? 'missing'}.`,
      `Give it "version": ${CURRENT_VERSION}.`,
    );
  }
  if (version > CURRENT_VERSION) {
    const why = `It was written by a newer Throughline (version ${version} of the format; this one reads up to ${CURRENT_VERSION}).`;
    return refuse('dossier/newer', why, 'Open it with a newer Throughline.');
  }
  const current = migrate(json as Readonly<Record<string, unknown>>, version);
  return current
    ? ok(current)
    : refuse(
        'dossier/version',
        `Version ${version} of the format can no longer be read.`,
        'Open and save it with an older Throughline.',
      );
}

/** The Fault of a file with errors in it. */
export function invalid(where: string, errors: number, issues: readonly Issue[]): Fault {
  const why = errors === 1 ? 'There is one error in it.' : `There are ${errors} errors in it.`;
  const first = issues[0];
  return {
    code: 'dossier/invalid',
    where,
    why,
    issues,
    ...(first?.fix && { fix: `First, at ${first.where}: ${first.fix}` }),
  };
}
