import type { Word } from './lines.ts';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** Parameters of vertices and lines, each followed by a value (http://mrvar.fdv.si/pajek/DrawEPS.htm). */
const PARAMETERS = new Set(
  'x_fact y_fact phi r q ic bc bw lc la lr lphi fos font s_size c p w s a l ap lp h1 h2 a1 k1 a2 k2'.split(
    ' ',
  ),
);

/** A number as Pajek writes it; undefined for anything else. */
export function numberOf(word: Word | undefined): number | undefined {
  return word?.sort === 'bare' && NUMBER.test(word.text) ? Number(word.text) : undefined;
}

/** What a line says after its numbers: parameters by name, a shape or other words, and times. */
export interface Remarks {
  readonly entries: [string, unknown][];
  /** Without brackets, such as `1-3,5`. */
  readonly time: string | undefined;
}

/** Reads what follows the numbers of a line. `first` is what a word without a name says there, such as the shape. */
export function remarksOf(words: readonly Word[], first: string): Remarks {
  const entries: [string, unknown][] = [];
  const loose: string[] = [];
  let time: string | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    const next = words[i + 1];
    if (word?.sort === 'time') time = time === undefined ? word.text : `${time},${word.text}`;
    else if (
      word?.sort === 'bare' &&
      PARAMETERS.has(word.text.toLowerCase()) &&
      next &&
      next.sort !== 'time'
    ) {
      entries.push([word.text.toLowerCase(), numberOf(next) ?? next.text]);
      i += 1;
    } else if (word) loose.push(word.text);
  }
  if (loose.length > 0) entries.push([first, loose.join(' ')]);
  return { entries, time };
}

/** A time as a date where it is one span of years, as fields to be read further; else as it is, since the file counts by itself. */
export function timeEntries(time: string | undefined): [string, unknown][] {
  if (time === undefined) return [];
  const span = /^\s*([12]\d{3})\s*(?:-\s*([12]\d{3}|\*))?\s*$/.exec(time);
  if (!span?.[1]) return [['time_points', time]];
  if (span[2] === '*') return [['start', span[1]]];
  return span[2] === undefined || span[2] === span[1]
    ? [['when', span[1]]]
    : [
        ['start', span[1]],
        ['end', span[2]],
      ];
}
