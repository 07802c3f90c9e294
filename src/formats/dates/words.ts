import { intervalOf } from '../../dossier/evidence/dates.ts';
import { type FullYear, namedDay } from './days.ts';
import { century, decade, partOfYear } from './units.ts';

/** What is longer is a sentence. */
const LONGEST = 80;

const ABOUT =
  /^(?:(?:circa|about|around|approximately|roughly|etwa|ungefähr|um|gegen|vers|environ|hacia|около|примерно|приблизительно) |(?:c|ca|approx|ок)(?:\. ?| )|c(?=\d)|[~≈] ?)/;
const ABOUT_AFTER = / ?(?:경|쯤|무렵|頃|ごろ|左右|前后)$/;
const PERHAPS = /^(?:probably|possibly|perhaps|maybe|vermutlich|wahrscheinlich|возможно|вероятно) /;
const PERHAPS_AFTER = / ?(?:\(\?\)|\?)$/;
/** Which part of it is meant: what is kept is all of it, since nobody knows where that part ends. */
const WITHIN =
  /^(?:(?:in )?(?:the )?(?:very )?(?:early|late|mid|middle|beginning|start|end|turn|anfang|mitte|ende|début|fin|mi|начало|середина|конец|начале|середине|конце)(?: of| de| du)?[ -](?:the )?)/;
const WITHIN_AFTER = / ?(?:초반|중반|후반|초|말|중순|초순|하순|상순|初|末|底|上旬|中旬|下旬)$/;

const BEFORE =
  /^(?:before|until|till|up to|by|no later than|not later than|prior to|vor|bis|avant|jusqu'en|jusqu'à|до|по) /;
const AFTER = /^(?:after|since|from|nach|seit|ab|von|depuis|après|dès|desde|с|после|since about) /;
const AFTER_AFTER = /(?: ?(?:이후|부터|以来|以降|起)| onwards?)$/;
const BEFORE_AFTER = / ?(?:이전|까지|以前|まで|之前)$/;
const BETWEEN = /^(?:between|from|zwischen|von|entre|с) (.+?) (?:and|to|until|und|bis|et|y|по|до) (.+)$/;
const SPAN = /^(.+?)(?: (?:-|to|until|through|till|bis|по) | ?[–—] ?)(.+)$/;
const YEARS = /^(\d{4}) ?[-–—/] ?(\d{4}|\d{2})$/;

/** A date with a sign of doubt, where EDTF knows one for it. */
function marked(edtf: string | undefined, mark: '~' | '?'): string | undefined {
  if (edtf === undefined) return undefined;
  const doubtful = edtf.split('/').map((part) => `${part}${mark}`);
  return intervalOf(doubtful.join('/')) ? doubtful.join('/') : edtf;
}

const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?\.?$/;

function plain(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  const [, year, ...rest] = YEAR_FIRST.exec(text) ?? [];
  return year && [year, ...rest.flatMap((part) => (part ? [part.padStart(2, '0')] : []))].join('-');
}

function single(text: string, full: FullYear): string | undefined {
  for (const [signs, mark] of [
    [ABOUT, '~'],
    [ABOUT_AFTER, '~'],
    [PERHAPS, '?'],
    [PERHAPS_AFTER, '?'],
  ] as const) {
    const rest = text.replace(signs, '');
    if (rest !== text) return marked(single(rest, full), mark);
  }
  const whole = text.replace(WITHIN, '').replace(WITHIN_AFTER, '');
  if (whole !== text) return single(whole, full);
  return plain(text) ?? partOfYear(text) ?? decade(text) ?? century(text) ?? namedDay(text, full);
}

/** `2010-2012`, `1998/99`. */
function years(text: string): string | undefined {
  const [, first = '', second = ''] = YEARS.exec(text) ?? [];
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  // What could be a month is not taken for a year.
  if (first === '' || Number(last) <= Number(first) || (second.length === 2 && Number(second) <= 12))
    return undefined;
  return `${first}/${last}`;
}

const startOf = (edtf: string): string => edtf.split('/')[0] ?? edtf;
const endOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf;

function between(match: RegExpExecArray | null, full: FullYear): string | undefined {
  const [from, to] = [match?.[1], match?.[2]].map((part) => part && single(part, full));
  return from && to ? `${startOf(from)}/${endOf(to)}` : undefined;
}

function open(text: string, full: FullYear): string | undefined {
  for (const [words, end] of [
    [BEFORE, 'before'],
    [BEFORE_AFTER, 'before'],
    [AFTER, 'after'],
    [AFTER_AFTER, 'after'],
  ] as const) {
    const rest = text.replace(words, '');
    const found = rest === text ? undefined : single(rest, full);
    if (found !== undefined) return end === 'before' ? `../${endOf(found)}` : `${startOf(found)}/..`;
  }
  return undefined;
}

const nobodyKnows: FullYear = () => undefined;

/**
 * A date as people write it, as EDTF: months and seasons by their names in several languages, quarters, decades and centuries, spans, and
 * words such as 'circa', 'early' and 'before'. Never sharper than what is said; undefined for what has no one reading. `full` says which
 * year two digits stand for.
 */
export function wordedDate(text: string, full: FullYear = nobodyKnows): string | undefined {
  if (text.length > LONGEST) return undefined;
  const lower = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  if (!/\d\d|[ivx]|century/.test(lower)) return undefined;
  const edtf =
    years(lower) ??
    between(BETWEEN.exec(lower), full) ??
    single(lower, full) ??
    between(SPAN.exec(lower), full) ??
    open(lower, full);
  return edtf !== undefined && intervalOf(edtf) ? edtf : undefined;
}
