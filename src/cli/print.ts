import type { Fault, Issue } from '../kernel/fault.ts';
import { visible } from '../kernel/visible.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';

/** Within a line, a terminal is moved by these, which a page takes for white space. */
const MOVING = /[\t\r]/g;
/** In columns, one letter is to take the place of what turns the direction of writing. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text that a terminal cannot take for a command: control characters, those that turn the direction of writing and those that show
 * nothing become visible. Names in a dossier may come from anywhere.
 */
function harmless(text: string): string {
  const still = text.replace(MOVING, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)));
  return visible(still.replace(TURNING, '\uFFFD'));
}

/** A value as JSON that says the same, and in which nothing moves a terminal or hides: such characters are escaped. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, (char) =>
    Array.from({ length: char.length }, (_, i) => {
      const code = char.charCodeAt(i).toString(16);
      return `\\u${code.padStart(4, '0')}`;
    }).join(''),
  );
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
  if (fault) io.err(jsonText({ fault }));
  else if (issues?.length) io.err(jsonText({ file, issues }));
  if (json !== undefined) io.out(jsonText(json));
}

/** Prints an outcome: results to standard output, issues and faults to standard error. */
export function print(outcome: Outcome, asJson: boolean, io: Io): void {
  if (asJson) printJson(outcome, io);
  else printPlain(outcome, io);
}
