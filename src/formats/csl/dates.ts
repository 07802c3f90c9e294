import { dateInWords, intervalOf } from '../../dossier/evidence/dates.ts';
import type { Dated } from '../../dossier/types.ts';

/** A date as CSL-JSON has it (csl-data.json 1.0.2): one date or two, or words where it has no form for what is known. */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 for spring to 4 for winter. */
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

interface Simple {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly circa?: true;
}

function simple(text: string): Simple | undefined {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/.exec(text);
  if (!match) return undefined;
  const numbers = [match[1], match[2], match[3]].filter((part) => part !== undefined).map(Number);
  const circa = match[4] === undefined ? {} : { circa: true as const };
  const [year = 0, month, day] = numbers;
  if (month === undefined || month <= 12) return { parts: numbers, ...circa };
  return month >= 21 && month <= 24 && day === undefined
    ? { parts: [year], season: month - 20, ...circa }
    : undefined;
}

/** A date for CSL-JSON, never sharper than it is known. */
export function cslDate(dated: Dated): CslDate {
  const ends = intervalOf(dated.edtf) ? dated.edtf.split('/').map(simple) : [];
  const [from, to] = ends;
  const literal = { literal: dateInWords(dated) };
  if (!from || ends.includes(undefined) || ends.length > 2) return literal;
  // A range has one season and one circa for both of its ends.
  if (to && (from.season !== to.season || from.circa !== to.circa)) return literal;
  const { parts, ...rest } = from;
  return { 'date-parts': to ? [parts, to.parts] : [parts], ...rest };
}
