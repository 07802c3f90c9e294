import { refusedBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';

/** A line of a text with its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** A text as lines, whatever ends them (old Macs wrote a carriage return alone), without ever holding all of it. Throws an `Unreadable` where a line never ends. */
export async function* linesOf(pieces: AsyncIterable<string>, limits: Limits): AsyncIterable<Line> {
  let number = 0;
  let begun: string[] = [];
  let length = 0;
  let held = '';
  for await (const next of pieces) {
    const piece = held + next;
    // What follows in the next piece may belong to this end of a line.
    held = piece.endsWith('\r') ? '\r' : '';
    const parts = piece.slice(0, piece.length - held.length).split(/\r\n|\n|\r/);
    const last = parts.pop() ?? '';
    for (const part of parts) {
      number += 1;
      yield { text: begun.join('') + part, number };
      begun = [];
      length = 0;
    }
    begun.push(last);
    length += last.length;
    if (length > limits.lineLength)
      throw refusedBeyond('pajek/line', limits, 'lineLength', {
        found: (much) => `Line ${number + 1} has ${much}`,
        fix: 'Check what made the file.',
      });
  }
  if (length > 0) yield { text: begun.join(''), number: number + 1 };
}

/** A word of a line: bare, in quotation marks, or in brackets (a time). */
export interface Word {
  readonly text: string;
  readonly sort: 'bare' | 'quoted' | 'time';
}

const SPACE = /[\s,]/;
const BARE = /[^\s,[]+/y;
/** Quotation marks that are looked at for the one that ends a text. */
const LOOKED_AT = 100;

const quotesIn = (text: string): number => text.split('"').length - 1;

/**
 * The quotation mark that ends a text: after it comes a space or nothing, and those that are left pair up, so that marks inside of a
 * label (`"Ben "Bull" Ode"`) do not end it. `left` is how many come from `from` on.
 */
function closing(line: string, from: number, left: number): number {
  let after = left;
  let first = -1;
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    after -= 1;
    if (left - after > LOOKED_AT && first >= 0) break;
    const next = line.charAt(at + 1);
    if (next !== '' && next !== '[' && !SPACE.test(next)) continue;
    if (after % 2 === 0) return at;
    if (first < 0) first = at;
  }
  return first;
}

/** Takes a line apart into words. Quotation marks that are never closed hold the rest of the line. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let quotes = quotesIn(line);
  let at = 0;
  while (at < line.length) {
    const char = line.charAt(at);
    if (SPACE.test(char)) at += 1;
    else if (char === '"' || char === '[') {
      const end = char === '"' ? closing(line, at + 1, quotes - 1) : line.indexOf(']', at + 1);
      const text = line.slice(at + 1, end < 0 ? line.length : end);
      quotes -= quotesIn(text) + (char === '"' ? 2 : 0);
      words.push({ text: text.trim(), sort: char === '"' ? 'quoted' : 'time' });
      at = end < 0 ? line.length : end + 1;
    } else {
      BARE.lastIndex = at;
      const text = BARE.exec(line)?.[0] ?? char;
      words.push({ text, sort: 'bare' });
      if (quotes > 0) quotes -= quotesIn(text);
      at += text.length;
    }
  }
  return words;
}
