import { unpacked as opened, type PackedDossier } from '../../dossier/packed/dossier.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { attributesOf } from '../draft/attributes.ts';
import { Draft } from '../draft/draft.ts';
import type { Format } from '../format.ts';
import type { ProposedTable } from '../tables/choice.ts';
import { type Detected, detect } from './detect.ts';
import { ENCODING_NAMES, type Encoding } from './encoding.ts';
import { type Choices, caught, Input, type ReadProgress } from './input.ts';
import type { Limits } from './limits.ts';
import type { Part } from './part.ts';
import { type ImportReport, reportOf } from './report.ts';
import { unpacked } from './unpack.ts';

/** A file as it was chosen. */
export interface Chosen {
  readonly part: Part;
  /** Hexadecimal; taken while the file is read. Never rejects. */
  sha256?(): Promise<string | undefined>;
}

/** How a reading is to be done. */
export interface ReadOptions {
  readonly formats: readonly Format[];
  readonly limits: Limits;
  readonly choices?: Choices;
  /** Told how far it is: bytes, and entities and claims. */
  report?(progress: ReadProgress & { readonly items: number }): void;
}

/** What was read. */
export interface ReadFile {
  readonly packed: PackedDossier;
  readonly report: ImportReport;
}

/** What a person is asked before tables are read. */
export interface Proposal {
  readonly format: string;
  readonly encoding: Encoding;
  readonly tables: readonly ProposedTable[];
}

const nameOf = (files: readonly Chosen[]): string => files.map(({ part }) => part.name).join(', ');

async function detected(
  files: readonly Chosen[],
  { formats, limits }: ReadOptions,
): Promise<Result<Detected>> {
  const parts: Part[] = [];
  for (const { part } of files) parts.push(...(await unpacked(part, limits)));
  return detect(parts, formats, nameOf(files));
}

const inputOf = (
  { parts, encoding }: Detected,
  { choices, limits, report }: ReadOptions,
  items: () => number,
): Input =>
  new Input(parts, encoding.encoding, {
    ...(choices && { choices }),
    limits,
    report: (progress) => report?.({ ...progress, items: items() }),
  });

/** Finds out what the files are, then goes on; what cannot be had becomes a Fault. */
async function withFound<T>(
  files: readonly Chosen[],
  options: ReadOptions,
  go: (found: Detected) => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await caught(nameOf(files), async () => {
    const found = await detected(files, options);
    return found.ok ? go(found.value) : found;
  });
  return result.ok ? result.value : result;
}

async function proposal(found: Detected, options: ReadOptions): Promise<Result<Proposal | undefined>> {
  const { format } = found;
  const propose = await format.loadProposer?.();
  if (!propose) return ok(undefined);
  const input = inputOf(found, options, () => 0);
  const tables = await propose(input);
  if (!tables.ok) return tables;
  // Tables that we wrote ourselves need no questions.
  if (tables.value.length === 0) return ok(undefined);
  return ok({ format: format.id, encoding: input.encoding, tables: tables.value });
}

/** What is to be said of any file, whatever its format makes of it. */
function remarkOn(draft: Draft, { format, encoding, ignored }: Detected, name: string, input: Input): void {
  if (encoding.by === 'guess' && !input.choices.encoding && !format.binary) {
    const message = `How its letters are to be read is a guess: ${ENCODING_NAMES[input.encoding]}.`;
    const fix = 'If names look wrong, choose another encoding.';
    draft.remark('file/encoding-guessed', 'note', name, message, fix);
  }
  if (format.endless) {
    const items = draft.items.toLocaleString('en');
    const message = `Files of this format do not say where they end: ${items} entities and claims were read.`;
    const fix = 'If there should be more, the file may have been cut.';
    draft.remark('file/no-end', 'note', name, message, fix);
  }
  for (const other of ignored)
    draft.remark('file/ignored', 'note', other, 'It is of another format, and was left alone.');
}

async function fingerprinted({ part, sha256 }: Chosen): Promise<ImportReport['files'][number]> {
  const fingerprint = await sha256?.();
  return { name: part.name, size: part.size ?? 0, ...(fingerprint !== undefined && { sha256: fingerprint }) };
}

/** A source that is several files says which. */
function tellFiles(draft: Draft, files: ImportReport['files']): void {
  if (files.length < 2) return;
  const named = files.map(({ name, sha256 }) => ({ name, ...(sha256 !== undefined && { sha256 }) }));
  const attributes = attributesOf([['files', named]]);
  draft.fileAttributes = { ...draft.fileAttributes, ...attributes };
}

async function readFound(
  files: readonly Chosen[],
  found: Detected,
  options: ReadOptions,
): Promise<Result<ReadFile>> {
  const { format } = found;
  const name = nameOf(files);
  const read = await format.loadReader?.();
  if (!read)
    return fail({ code: 'import/unknown', where: name, why: `${format.title} can be written, not read.` });
  const fingerprints = Promise.all(files.map(fingerprinted));
  const draft = new Draft(options.limits);
  const input = inputOf(found, options, () => draft.items);
  const result = await read(input, draft);
  if (!result.ok) return result;
  remarkOn(draft, found, name, input);
  const about = await fingerprints;
  tellFiles(draft, about);
  const drafted = draft.done({ name, ...(about.length === 1 && { sha256: about[0]?.sha256 }) });
  const packed = result.value ?? drafted.packed;
  const report = reportOf(opened(packed), {
    format: { id: format.id, title: format.title },
    files: about,
    ...(!format.binary && { encoding: ENCODING_NAMES[input.encoding], encodingId: input.encoding }),
    remarks: drafted.remarks,
  });
  return ok({ packed, report });
}

/**
 * What a person is to be asked before these files are read: how their tables are to be understood; nothing for other formats.
 * Faults as {@link readFiles}.
 */
export const proposalFor = (
  files: readonly Chosen[],
  options: ReadOptions,
): Promise<Result<Proposal | undefined>> => withFound(files, options, (found) => proposal(found, options));

/**
 * Reads files of any format into a packed dossier, with a report of what was found. Faults: `file/…` and `archive/…` for what
 * cannot be had, `import/foreign`, `import/unknown`, `import/several`, and those of the format's reader. Nothing else is touched.
 */
export const readFiles = (files: readonly Chosen[], options: ReadOptions): Promise<Result<ReadFile>> =>
  withFound(files, options, (found) => readFound(files, found, options));

/** Asks what is to be asked before these files are read; reads them where that is nothing. Faults as {@link readFiles}. */
export const askOrRead = (
  files: readonly Chosen[],
  options: ReadOptions,
): Promise<Result<Proposal | ReadFile>> =>
  withFound<Proposal | ReadFile>(files, options, async (found) => {
    const asked = await proposal(found, options);
    if (!asked.ok) return asked;
    return asked.value ? ok(asked.value) : readFound(files, found, options);
  });
