import { unpacked as opened, type PackedDossier } from '../../dossier/packed/dossier.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
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
  /** Hexadecimal; asked for once all has been read. */
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

const flat = async <T>(where: string, reading: () => Promise<Result<T>>): Promise<Result<T>> => {
  const result = await caught(where, reading);
  return result.ok ? result.value : result;
};

/**
 * What a person is to be asked before these files are read: how their tables are to be understood; nothing for other formats.
 * Faults as {@link readFiles}.
 */
export function proposalFor(
  files: readonly Chosen[],
  options: ReadOptions,
): Promise<Result<Proposal | undefined>> {
  return flat(nameOf(files), async () => {
    const found = await detected(files, options);
    if (!found.ok) return found;
    const { format } = found.value;
    const propose = await format.loadProposer?.();
    if (!propose) return ok(undefined);
    const input = inputOf(found.value, options, () => 0);
    const tables = await propose(input);
    return tables.ok ? ok({ format: format.id, encoding: input.encoding, tables: tables.value }) : tables;
  });
}

/**
 * Reads files of any format into a packed dossier, with a report of what was found. Faults: `file/…` and `archive/…` for what
 * cannot be had, `import/foreign`, `import/unknown`, `import/several`, and those of the format's reader. Nothing else is touched.
 */
export function readFiles(files: readonly Chosen[], options: ReadOptions): Promise<Result<ReadFile>> {
  const name = nameOf(files);
  return flat(name, async () => {
    const found = await detected(files, options);
    if (!found.ok) return found;
    const { format, ignored } = found.value;
    const read = await format.loadReader?.();
    if (!read)
      return fail({ code: 'import/unknown', where: name, why: `${format.title} can be written, not read.` });
    const draft = new Draft(options.limits);
    const input = inputOf(found.value, options, () => draft.items);
    const result = await read(input, draft);
    if (!result.ok) return result;
    if (found.value.encoding.by === 'guess' && !options.choices?.encoding && !format.binary) {
      const message = `How its letters are to be read is a guess: ${ENCODING_NAMES[input.encoding]}.`;
      draft.remark(
        'file/encoding-guessed',
        'note',
        name,
        message,
        'If names look wrong, choose another encoding.',
      );
    }
    if (format.endless) {
      const message = `Files of this format do not say where they end: ${draft.items.toLocaleString('en')} entities and claims were read.`;
      draft.remark(
        'file/no-end',
        'note',
        name,
        message,
        'If there should be more, the file may have been cut.',
      );
    }
    for (const other of ignored)
      draft.remark('file/ignored', 'note', other, 'It is of another format, and was left alone.');
    const hashed = await Promise.all(
      files.map(async ({ part, sha256 }) => ({
        name: part.name,
        size: part.size ?? 0,
        sha256: await sha256?.(),
      })),
    );
    const { packed, remarks } = draft.done({
      name,
      ...(hashed.length === 1 && { sha256: hashed[0]?.sha256 }),
    });
    const own = result.value ?? packed;
    const about = {
      format: { id: format.id, title: format.title },
      files: hashed.map(({ sha256, ...file }) => ({ ...file, ...(sha256 !== undefined && { sha256 }) })),
      ...(!format.binary && { encoding: ENCODING_NAMES[input.encoding], encodingId: input.encoding }),
      remarks,
    };
    return ok({ packed: own, report: reportOf(opened(own), about) });
  });
}
