import { nestingOf } from '../../../dossier/file/nesting.ts';
import type { Draft } from '../../draft/draft.ts';
import { withoutOddNumbers } from '../../json/numbers.ts';
import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';

/** A line of a file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** True for the last line of a file that does not end with a line break. */
  readonly open: boolean;
}

/** Text line by line, never more than one line and one piece at a time. Throws an {@link Unreadable} for a line that is too long. */
export async function* linesOf(pieces: AsyncIterable<string>, limits: Limits): AsyncIterable<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > limits.lineLength)
      throw refusedBeyond('ftm/line-too-long', limits, 'lineLength', {
        found: (much) => `Line ${number} has ${much}`,
        fix: 'Check what made the file: there is one entity a line.',
      });
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

/** What a line holds, or how many levels deep it nests where that is more than is read; undefined where it is not JSON. */
export function parsedLine(
  text: string,
  draft: Pick<Draft, 'remark' | 'limits'>,
  where: string,
): { readonly value: unknown } | { readonly levels: number } | undefined {
  const levels = nestingOf(text);
  if (levels > draft.limits.depth) return { levels };
  try {
    return { value: JSON.parse(withoutOddNumbers(text, draft, where)) };
  } catch {
    return undefined;
  }
}
