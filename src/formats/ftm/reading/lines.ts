import { nestingOf } from '../../../dossier/file/nesting.ts';
import { Unreadable } from '../../reading/part.ts';

/** UTF-16 units of one line: one entity, with all that is nested in it. */
const LONGEST = 32 * 1024 * 1024;

/** A line of a file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** True for the last line of a file that does not end with a line break. */
  readonly open: boolean;
}

/** Text line by line, never more than one line and one piece at a time. Throws an {@link Unreadable} for a line that is too long. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncIterable<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > LONGEST)
      throw new Unreadable(
        'ftm/line-too-long',
        `Line ${number} has more than ${Math.round(LONGEST / 1e6)} million characters, the most that is read of one entity.`,
        'Check what made the file: there is one entity a line.',
      );
    parts.push(part);
  };
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      add(piece.slice(at, end));
      yield { number, text: parts.join(''), open: false };
      [parts, length, at] = [[], 0, end + 1];
      number += 1;
    }
    if (at < piece.length) add(piece.slice(at));
  }
  if (length > 0) yield { number, text: parts.join(''), open: true };
}

/** What a line holds; undefined where it is not JSON, or nests deeper than `depth`. */
export function parsedLine(text: string, depth: number): { readonly value: unknown } | undefined {
  if (nestingOf(text) > depth) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
