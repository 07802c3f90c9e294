import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { unpacked } from '../../src/dossier/packed/dossier.ts';
import { READ } from '../../src/formats/manifest.ts';
import type { Choices } from '../../src/formats/reading/input.ts';
import { LIMITS, type Limits } from '../../src/formats/reading/limits.ts';
import { partOfBytes } from '../../src/formats/reading/part.ts';
import { proposalFor, readFiles } from '../../src/formats/reading/read.ts';
import type { ImportReport } from '../../src/formats/reading/report.ts';
import type { Fault } from '../../src/kernel/fault.ts';

/** One file to be read, by its name and its bytes or text. */
export type NamedFile = readonly [name: string, content: string | Uint8Array];

/** What came of reading: a dossier and its report, or the Fault. */
export type Outcome =
  | { readonly dossier: Dossier; readonly report: ImportReport; readonly fault?: undefined }
  | { readonly dossier?: undefined; readonly report?: undefined; readonly fault: Fault };

interface ReadingOptions {
  readonly limits?: Partial<Limits>;
  readonly choices?: Choices;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const chosen = (files: readonly NamedFile[]) =>
  files.map(([name, content]) => {
    const bytes = bytesOf(content);
    const sha256 = async () => createHash('sha256').update(bytes).digest('hex');
    return { part: partOfBytes(name, bytes), sha256 };
  });

/** Reads files through everything that a real import goes through, and proves that the result is a valid dossier. */
export async function read(files: readonly NamedFile[], options: ReadingOptions = {}): Promise<Outcome> {
  const { limits, choices } = options;
  const result = await readFiles(chosen(files), {
    formats: READ,
    limits: { ...LIMITS, ...limits },
    ...(choices && { choices }),
  });
  if (!result.ok) return { fault: result.fault };
  const { packed, report } = result.value;
  const file = unpacked(packed).toFile();
  const checked = openDossier(JSON.stringify(file), 'what was read');
  if (!checked.ok)
    throw new Error(`A reader made an invalid dossier: ${JSON.stringify(checked.fault, null, 1)}`);
  return { dossier: Dossier.of(checked.value.file), report };
}

/** Reads one file of which only the text matters; fails the test when it is refused. */
export async function readText(
  name: string,
  text: string,
  options?: ReadingOptions,
): Promise<{ dossier: Dossier; report: ImportReport }> {
  const outcome = await read([[name, text]], options);
  if (outcome.fault) throw new Error(`${name} was refused: ${JSON.stringify(outcome.fault)}`);
  return outcome;
}

/** What a person would be asked about tables. */
export async function propose(files: readonly NamedFile[], choices?: Choices) {
  return proposalFor(chosen(files), { formats: READ, limits: LIMITS, ...(choices && { choices }) });
}

/** What is to be expected of a fixture, as its golden file says. Counts of remarks by code; everything optional but one of the two. */
export interface Golden {
  /** The code of the Fault with which the file is refused, and a part of what it says. */
  readonly fault?: string;
  readonly why?: string;
  readonly title?: string;
  readonly entities?: number;
  readonly relations?: number;
  readonly claims?: number;
  readonly sources?: number;
  readonly dated?: number;
  readonly placed?: number;
  readonly kinds?: Readonly<Record<string, number>>;
  readonly types?: Readonly<Record<string, number>>;
  /** All of them: a remark that is not listed here fails the test. */
  readonly remarks?: Readonly<Record<string, number>>;
  /** Items that must be there, with at least these fields: by id. */
  readonly has?: {
    readonly entities?: Readonly<Record<string, object>>;
    readonly claims?: Readonly<Record<string, object>>;
    readonly sources?: Readonly<Record<string, object>>;
    readonly positions?: Readonly<Record<string, readonly unknown[]>>;
  };
}

const counted = (tallies: ImportReport['kinds']): Record<string, number> =>
  Object.fromEntries(tallies.map(({ id, count }) => [id, count]));

/** What became of a fixture, in the words of a golden file. */
export function inGoldenWords({ report, fault }: Outcome): Golden {
  if (!report) return { fault: fault?.code ?? 'none', why: fault?.why ?? '' };
  const { title, entities, relations, claims, sources, placed } = report;
  const remarks = Object.fromEntries(report.remarks.map(({ code, count }) => [code, count]));
  const found = { title, entities, relations, claims, sources, dated: report.dated.claims, placed };
  return { ...found, kinds: counted(report.kinds), types: counted(report.types), remarks };
}

const ROOT = new URL('../../graph-data/fixtures/', import.meta.url).pathname;

/** A fixture: its files (a folder holds those that belong together) and what is expected of it. */
export interface Fixture {
  readonly format: string;
  readonly sort: 'valid' | 'invalid';
  readonly name: string;
  readonly files: readonly NamedFile[];
  readonly golden: Golden | undefined;
}

const orNone = <T>(reading: () => T): T | undefined => {
  try {
    return reading();
  } catch {
    return undefined;
  }
};

function fixtureAt(format: string, sort: Fixture['sort'], name: string): Fixture {
  const path = join(ROOT, format, sort, name);
  const inside = orNone(() => readdirSync(path));
  const files: NamedFile[] = inside
    ? inside.map((file) => [file, readFileSync(join(path, file))])
    : [[name, readFileSync(path)]];
  const golden = orNone(() => readFileSync(join(ROOT, format, 'golden', `${name}.json`), 'utf8'));
  return {
    format,
    sort,
    name,
    files,
    golden: golden === undefined ? undefined : (JSON.parse(golden) as Golden),
  };
}

/** All fixtures of foreign formats; those of the dossier file have tests of their own. */
export const FIXTURES: readonly Fixture[] = readdirSync(ROOT)
  .filter((format) => format !== 'dossier')
  .flatMap((format) =>
    (['valid', 'invalid'] as const).flatMap((sort) =>
      (orNone(() => readdirSync(join(ROOT, format, sort))) ?? []).map((name) =>
        fixtureAt(format, sort, name),
      ),
    ),
  );
