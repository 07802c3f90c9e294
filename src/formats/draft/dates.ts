import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Dated } from '../../dossier/types.ts';

/** What a file calls a date, time of day included, as far as a dossier keeps it: the day. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d/;

/**
 * A date out of a file: EDTF as it is, a timestamp as its day; undefined for what cannot be read as either. Nothing is made sharper
 * than it is, and no order of day and month is guessed.
 */
export function datedOf(text: string): Dated | undefined {
  const trimmed = text.trim();
  const edtf = TIMESTAMP.exec(trimmed)?.[1] ?? trimmed;
  // A long number is a day counted by a spreadsheet, or seconds, and no year.
  return edtf !== '' && !/^\d{5,}$/.test(edtf) && intervalOf(edtf) ? { edtf } : undefined;
}

/** A span of time between two dates out of a file, either of which may be open; undefined when neither can be read. */
export function spanOf(start: string | undefined, end: string | undefined): Dated | undefined {
  const [from, to] = [start, end].map((text) => (text === undefined ? undefined : datedOf(text)?.edtf));
  if (from === undefined && to === undefined) return undefined;
  if (from === to && from !== undefined) return { edtf: from };
  const span = { edtf: `${from ?? '..'}/${to ?? '..'}` };
  return intervalOf(span.edtf) ? span : undefined;
}
