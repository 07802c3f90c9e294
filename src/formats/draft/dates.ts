import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Dated } from '../../dossier/types.ts';
import { wordedDate } from '../dates/words.ts';

/** What a file calls a date, time of day included, as far as a dossier keeps it: the day. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d/;

/**
 * A date out of a file: EDTF as it is, a timestamp as its day, dates as people write them with their words; undefined for what cannot be
 * read. Nothing is made sharper than it is, and no order of day and month is guessed.
 */
export function datedOf(text: string): Dated | undefined {
  const trimmed = text.trim();
  const edtf = TIMESTAMP.exec(trimmed)?.[1] ?? trimmed;
  // A long number is a day counted by a spreadsheet, or seconds, and no year.
  if (edtf === '' || /^\d{5,}$/.test(edtf)) return undefined;
  if (intervalOf(edtf)) return { edtf };
  const worded = wordedDate(trimmed);
  return worded === undefined ? undefined : { edtf: worded, words: trimmed };
}

/** A span of time between two dates out of a file, either of which may be open; undefined when neither can be read. */
export function spanOf(start: string | undefined, end: string | undefined): Dated | undefined {
  const [from, to] = [start, end].map((text) => (text === undefined ? undefined : datedOf(text)));
  if (from === undefined && to === undefined) return undefined;
  const words = from?.words ?? to?.words;
  const said =
    words === undefined ? {} : { words: start === end ? words : [start, end].filter(Boolean).join(' – ') };
  if (from?.edtf === to?.edtf && from) return { edtf: from.edtf, ...said };
  // Of a date that is a span itself, the span begins where it begins, and ends where it ends.
  const span = `${from?.edtf.split('/')[0] ?? '..'}/${to?.edtf.split('/').at(-1) ?? '..'}`;
  return intervalOf(span) ? { edtf: span, ...said } : undefined;
}
