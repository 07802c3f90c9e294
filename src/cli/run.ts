import { parseArgs } from 'node:util';
import { nearest } from '../dossier/file/nearest.ts';
import { convert } from './commands/convert.ts';
import { formats } from './commands/formats.ts';
import { limitsFrom, withOptions } from './commands/limits.ts';
import { stats } from './commands/stats.ts';
import { validate } from './commands/validate.ts';
import type { Io } from './io.ts';
import { type ExitCode, misused, type Outcome } from './outcome.ts';
import { print } from './print.ts';
import { USAGE } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lens: { type: 'string' },
  around: { type: 'string', multiple: true },
  steps: { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'string' },
  limit: { type: 'string', multiple: true },
} as const;

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
type Parsed = ReturnType<typeof parse>;

const FILES: Record<string, readonly string[]> = {
  validate: ['FILE'],
  stats: ['FILE'],
  convert: ['IN', 'OUT'],
  formats: [],
};

function complaint({ values, positionals: [command = '', ...files] }: Parsed): Outcome | undefined {
  const wanted = Object.hasOwn(FILES, command) ? FILES[command] : undefined;
  if (!wanted) {
    const meant = nearest(command, Object.keys(FILES));
    if (command === '') return misused('No command was given.');
    return misused(`There is no command “${command}”.`, meant ? `Did you mean “${meant}”?` : undefined);
  }
  const enough = wanted.length - (values.report === undefined ? 0 : 1);
  if (files.length > wanted.length || files.length < enough || files.includes('')) {
    return misused(
      `${command} takes ${wanted.join(' and ') || 'no file'}.`,
      `Write: throughline ${command} ${wanted.join(' ')}`,
    );
  }
  const strange =
    command === 'convert'
      ? undefined
      : (['lens', 'around', 'steps', 'encoding', 'report'] as const).find((key) => values[key] !== undefined);
  if (strange) return misused(`--${strange} is an option of convert only.`);
  return command === 'formats' && values.limit
    ? misused('--limit is an option of what reads a file.')
    : undefined;
}

async function act(
  { values, positionals: [command, input = '', output = ''] }: Parsed,
  io: Io,
): Promise<Outcome> {
  if (command === 'formats') return formats();
  const limits = limitsFrom(values.limit ?? []);
  if (!limits.ok) return { code: 2, fault: limits.fault };
  if (command === 'validate') return validate(input, io, limits.value);
  if (command === 'stats') return stats(input, io, limits.value);
  const { around = [], lens, steps, encoding, report } = values;
  const given = Object.entries({ lens, steps, encoding, report }).filter(([, value]) => value !== undefined);
  return convert({ input, output, around, limits: limits.value, ...Object.fromEntries(given) }, io);
}

async function outcomeOf(parsed: Parsed, io: Io): Promise<Outcome> {
  if (parsed.values.help) return { code: 0, lines: [USAGE], json: { usage: USAGE } };
  if (parsed.values.version) return { code: 0, lines: [io.version], json: { version: io.version } };
  return complaint(parsed) ?? withOptions(await act(parsed, io));
}

/** Runs one command line (without the program's name) and gives its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let parsed: Parsed;
  try {
    parsed = parse(argv);
  } catch (error) {
    print(misused(error instanceof Error ? error.message : String(error)), argv.includes('--json'), io);
    return 2;
  }
  const outcome = await outcomeOf(parsed, io);
  print(outcome, parsed.values.json ?? false, io);
  return outcome.code;
}
