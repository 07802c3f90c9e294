import type { Fault, Issue } from '../kernel/fault.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';

/**
 * Text that a terminal cannot take for a command: control characters and those that turn the direction of writing become visible.
 * Names in a dossier may come from anywhere.
 */
export function harmless(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}

const issueLines = ({ severity, where, message, fix }: Issue, file: string): string[] => [
  `${file}: ${severity} at ${where}: ${message}${fix ? ` ${fix}` : ''}`,
];

function faultLines({ where, why, fix, issues }: Fault): string[] {
  const listed = (issues ?? []).flatMap((issue) => issueLines(issue, where ?? 'file'));
  // The fix of a Fault with issues only repeats the first of them.
  return [...listed, `${where ? `${where}: ` : ''}${why}${fix && !issues ? ` ${fix}` : ''}`];
}

function printPlain({ lines, file, issues, fault }: Outcome, io: Io): void {
  for (const issue of issues ?? [])
    for (const line of issueLines(issue, file ?? 'file')) io.err(harmless(line));
  if (fault) for (const line of faultLines(fault)) io.err(harmless(line));
  for (const line of lines ?? []) io.out(harmless(line));
}

function printJson({ json, file, issues, fault }: Outcome, io: Io): void {
  const print = (value: unknown): string => harmless(JSON.stringify(value, null, 2));
  if (fault) io.err(print({ fault }));
  else if (issues?.length) io.err(print({ file, issues }));
  if (json !== undefined) io.out(print(json));
}

/** Prints an outcome: results to standard output, issues and faults to standard error. */
export function print(outcome: Outcome, asJson: boolean, io: Io): void {
  if (asJson) printJson(outcome, io);
  else printPlain(outcome, io);
}
