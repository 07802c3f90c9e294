import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Format, Head } from '../format.ts';
import { type DetectedEncoding, detectEncoding } from './encoding.ts';
import { foreignOf } from './foreign/foreign.ts';
import type { Foreign } from './foreign/known.ts';
import { headOf, type Part } from './part.ts';

/** A file whose format was recognised. */
export interface Detected {
  readonly format: Format;
  /** The files of that format: one for most. */
  readonly parts: readonly Part[];
  readonly encoding: DetectedEncoding;
  /** Names of files beside them that are something else, and were left alone. */
  readonly ignored: readonly string[];
}

/** Bytes that are looked at. */
const HEAD = 64 * 1024;

interface Sniffed {
  readonly part: Part;
  readonly encoding: DetectedEncoding;
  readonly format: Format | undefined;
  /** What it seems to be, if it is of no format. */
  readonly foreign?: Foreign | undefined;
}

async function sniffed(part: Part, formats: readonly Format[]): Promise<Sniffed> {
  const bytes = await headOf(part, HEAD);
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding.encoding).decode(bytes);
  const head: Head = { name: part.name.toLowerCase(), bytes, text };
  let best: { format: Format; likelihood: number } | undefined;
  for (const format of formats) {
    const likelihood = format.sniff?.(head) ?? 0;
    if (likelihood > (best?.likelihood ?? 0)) best = { format, likelihood };
  }
  return best
    ? { part, encoding, format: best.format }
    : { part, encoding, format: undefined, foreign: foreignOf(head) };
}

/** Finds out what format files are, by what is in them. Faults: `import/foreign` (known, but not read), `import/unknown`, `import/several`. Throws `Unreadable`. */
export async function detect(
  parts: readonly Part[],
  formats: readonly Format[],
  where: string,
): Promise<Result<Detected>> {
  const all: Sniffed[] = [];
  for (const part of parts) all.push(await sniffed(part, formats));
  const known = all.filter(({ format }) => format !== undefined);
  const several = known.filter(({ format }) => format?.several);
  const single = known.filter(({ format }) => !format?.several);
  const chosen = single.length > 0 ? single : several;
  const [first] = chosen;
  const format = first?.format;
  if (!first || !format) {
    const foreign = all.find((one) => one.foreign)?.foreign;
    if (foreign) return fail({ code: 'import/foreign', where, ...foreign });
    const titles = formats.filter(({ sniff }) => sniff).map(({ title }) => title);
    return fail({
      code: 'import/unknown',
      where,
      why: 'What is in it is none of the formats that can be read.',
      fix: `These can be: ${titles.join(', ')}.`,
    });
  }
  const alike = chosen.filter((one) => one.format === format);
  if (single.length > 1) {
    const names = single.map(({ part }) => part.name).join(', ');
    const why = `It holds ${single.length} files that could be meant: ${names}.`;
    return fail({ code: 'import/several', where, why, fix: 'Choose one of them.' });
  }
  const ignored = all.filter((one) => !alike.includes(one)).map(({ part }) => part.name);
  return ok({ format, parts: alike.map(({ part }) => part), encoding: first.encoding, ignored });
}
