import { within } from '../../dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { nearest } from '../../dossier/file/nearest.ts';
import { partOf } from '../../dossier/part.ts';
import type { Lens } from '../../dossier/types.ts';
import type { Format } from '../../formats/format.ts';
import { lossesOf } from '../../formats/losses.ts';
import { formatOf, WRITTEN } from '../../formats/manifest.ts';
import { ENCODINGS } from '../../formats/reading/encoding.ts';
import type { Limits } from '../../formats/reading/limits.ts';
import type { Issue } from '../../kernel/fault.ts';
import { OPEN_LENS } from '../../lens/lens.ts';
import { visibleOf } from '../../lens/visible.ts';
import type { Io } from '../io.ts';
import { failed, misused, type Outcome } from '../outcome.ts';
import { jsonText } from '../print.ts';
import { lensFrom } from './lens.ts';
import { type OpenedAny, openAny } from './open.ts';

/** What `convert` was told to write. */
export interface Conversion {
  readonly input: string;
  /** Not needed when only the report is asked for. */
  readonly output: string;
  readonly lens?: string;
  readonly around: readonly string[];
  /** As typed; only with `around`. */
  readonly steps?: string;
  /** As typed: the encoding of IN. */
  readonly encoding?: string;
  /** As typed: `json` for the import report instead of the usual words. */
  readonly report?: string;
  /** What IN may ask of this machine. */
  readonly limits: Limits;
}

const ONE: Record<string, string> = {
  entities: 'entity',
  relations: 'relation',
  claims: 'claim',
  sources: 'source',
};

/** The entities, relations and claims that the lens leaves, all or those within some steps. */
function chosen(dossier: Dossier, lens: Lens, around: readonly string[], steps: number): Dossier {
  const visible = visibleOf(dossier, lens);
  const near = around.length > 0 ? within(snapshotOf(dossier), around, steps, visible.masks) : undefined;
  const entities = [...visible.entities.keys()].filter((id) => near?.has(id) ?? true);
  const claims = [...dossier.claims.keys()].filter((_, c) => visible.masks.claim[c]);
  return partOf(dossier, { entities, relations: visible.relations.keys(), claims });
}

function stepsFrom({ steps, around }: Conversion): number | Outcome {
  if (steps === undefined) return 1;
  if (around.length === 0) return misused('--steps means nothing without --around.');
  return /^\d{1,4}$/.test(steps) ? Number(steps) : misused(`--steps must be a whole number, not “${steps}”.`);
}

function stranger(around: readonly string[], dossier: Dossier): Outcome | undefined {
  const id = around.find((each) => !dossier.entities.has(each));
  if (id === undefined) return undefined;
  const meant = nearest(id, dossier.entities.keys());
  return misused(
    `--around names “${id}”, which the dossier does not have.`,
    meant ? `Did you mean “${meant}”?` : 'Correct the id.',
  );
}

async function write(
  part: Dossier,
  format: Format,
  { output }: Conversion,
  issues: readonly Issue[],
  io: Io,
): Promise<Outcome> {
  const writer = await format.loadWriter?.();
  if (!writer) return misused(`${format.title} can be read, not written.`);
  const bytes = await writer(part, { title: part.header.title, exportedOn: io.today });
  const written = await io.write(output, bytes);
  if (!written.ok) return failed(written.fault);
  const counts = {
    entities: part.entities.size,
    relations: part.relations.size,
    claims: part.claims.size,
    sources: part.sources.size,
  };
  const words = Object.entries(counts).map(([what, count]) => `${count} ${count === 1 ? ONE[what] : what}`);
  const losses = lossesOf(format, part).map(
    ({ text }): Issue => ({ severity: 'note', where: format.title, message: text }),
  );
  const nothing: Issue[] =
    part.entities.size > 0
      ? []
      : [{ severity: 'warning', where: 'the part asked for', message: 'Nothing is left to write.' }];
  return {
    code: 0,
    file: output,
    issues: [...issues, ...nothing, ...losses],
    lines: [`Wrote ${output} (${format.title}): ${words.join(', ')}.`],
    json: { file: output, format: format.id, ...counts },
  };
}

function wrongOption({ output, encoding, report }: Conversion): Outcome | undefined {
  if (report !== undefined && report !== 'json') return misused(`--report takes json, not “${report}”.`);
  if (output === '' && report === undefined)
    return misused('convert takes IN and OUT.', 'Write: throughline convert IN OUT');
  if (encoding === undefined || ENCODINGS.some((one) => one === encoding)) return undefined;
  return misused(`--encoding takes one of ${ENCODINGS.join(', ')}, not “${encoding}”.`);
}

/** The import report in place of the usual words. */
function reported({ report }: OpenedAny, written: Outcome | undefined): Outcome {
  if (written && written.code !== 0) return written;
  return { code: 0, lines: [jsonText(report)], json: report };
}

/** `convert IN OUT`: writes a dossier, or the part that a lens and a neighbourhood leave, in the format that OUT's ending names. */
export async function convert(conversion: Conversion, io: Io): Promise<Outcome> {
  const { input, output, around } = conversion;
  const wrong = wrongOption(conversion);
  if (wrong) return wrong;
  const format = formatOf(output);
  if (!format && output !== '') {
    const endings = WRITTEN.map(({ extension }) => extension).join(', ');
    return misused(`The ending of ${output} names no format.`, `End it with one of: ${endings}.`);
  }
  if (output !== '' && (await io.isSame(input, output)))
    return misused('IN and OUT are the same file.', 'Give OUT another name.');
  const steps = stepsFrom(conversion);
  if (typeof steps !== 'number') return steps;
  const opened = await openAny(
    input,
    io,
    conversion.limits,
    ENCODINGS.find((one) => one === conversion.encoding),
  );
  if (!opened.ok) return failed(opened.fault);
  const { dossier } = opened.value;
  const lens =
    conversion.lens === undefined
      ? { ok: true as const, value: OPEN_LENS }
      : lensFrom(conversion.lens, dossier);
  if (!lens.ok) return { code: 2, fault: lens.fault };
  const unknown = stranger(around, dossier);
  if (unknown) return unknown;
  const written = format
    ? await write(chosen(dossier, lens.value, around, steps), format, conversion, opened.value.issues, io)
    : undefined;
  return conversion.report === undefined
    ? (written ?? misused('OUT is missing.'))
    : reported(opened.value, written);
}
