import type { Dossier } from '../../dossier/dossier.ts';
import { dateInWords, intervalOf } from '../../dossier/evidence/dates.ts';
import type { Dated, Source } from '../../dossier/types.ts';
import { citationKeys } from '../csl/keys.ts';
import { type SourceSort, sortOf } from '../csl/sorts.ts';
import { publisherOf } from '../csl/write.ts';
import type { Writer } from '../format.ts';
import { clean } from '../text.ts';
import { webAddress } from '../web-address.ts';
import { texText } from './tex.ts';

const ENTRIES: Readonly<Partial<Record<SourceSort, string>>> = { book: 'book', report: 'techreport' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates that every reader of biblatex's `date` knows: a date to the year, month, season or day, and a range from one. */
const BIBLATEX = /^\d{4}(-\d\d){0,2}[~?%]?(\/(\.\.|\d{4}(-\d\d){0,2}[~?%]?))?$/;

type Field = readonly [name: string, value: string];

/** In braces twice, so that styles keep capital letters. */
const whole = (text: string): string => `{{${texText(text)}}}`;
const braced = (text: string): string => `{${texText(text)}}`;

/** `year` and `month` for BibTeX, and `date` for biblatex, which reads EDTF; words where the date has no such form. */
function dateFields(published: Dated | undefined): Field[] {
  if (!published || !intervalOf(published.edtf)) return [];
  const { edtf } = published;
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-\d\d)?$/.exec(edtf) ?? [];
  const written: Field[] =
    year === undefined ? [['year', braced(dateInWords(published))]] : [['year', `{${year}}`]];
  if (month !== undefined) written.push(['month', MONTHS[Number(month) - 1] ?? '']);
  return BIBLATEX.test(edtf) ? [...written, ['date', `{${edtf}}`]] : written;
}

function notesOf(source: Source, dossier: Dossier): string[] {
  const { basedOn = [], archivedUrl, sha256, reliability, published, url } = source;
  const repeated = basedOn.map((id) => dossier.sources.get(id)?.title ?? id);
  return [
    ...(repeated.length > 0 ? [`Repeats: ${repeated.join('; ')}`] : []),
    ...(url !== undefined && webAddress(url) === undefined ? [`Address: ${url}`] : []),
    ...(archivedUrl !== undefined ? [`Archived: ${archivedUrl}`] : []),
    ...(published?.inferred ? ['The date is inferred'] : []),
    ...(published?.words !== undefined ? [`Dated “${published.words}”`] : []),
    ...(published && !intervalOf(published.edtf) ? [`Date: ${published.edtf}`] : []),
    ...(reliability !== undefined ? [`Reliability: ${reliability} (Admiralty scale)`] : []),
    ...(sha256 !== undefined ? [`SHA-256: ${sha256}`] : []),
  ];
}

function entry(source: Source, key: string, dossier: Dossier): string {
  const sort = sortOf(source);
  const type = ENTRIES[sort] ?? 'misc';
  const publisher = publisherOf(source, dossier);
  const address = source.url === undefined ? undefined : webAddress(source.url);
  const notes = notesOf(source, dossier);
  const fields: Field[] = [
    ['title', whole(source.title)],
    ...(publisher === undefined
      ? []
      : [[type === 'techreport' ? 'institution' : 'publisher', whole(publisher)] as const]),
    ...dateFields(source.published),
    ...(address === undefined ? [] : [['url', `{${address}}`] as const]),
    ...(source.language === undefined ? [] : [['language', braced(source.language)] as const]),
    ...(notes.length === 0 ? [] : [['note', braced(`${notes.join('. ')}.`)] as const]),
  ];
  const lines = fields.map(([name, value]) => `  ${name.padEnd(11)} = ${value},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** The sources as BibTeX, in UTF-8, for BibTeX and biblatex alike. */
export const writeBibtex: Writer = (dossier, { title, exportedOn }) => {
  const keys = citationKeys(dossier.sources.values());
  // What stands outside of entries is a comment, but for an @.
  const head = `Sources of ${clean(title).replace(/\s+/gu, ' ').replaceAll('@', '(at)')}\nWritten by Throughline on ${exportedOn}`;
  const entries = [...dossier.sources.values()].map((source) =>
    entry(source, keys.get(source.id) ?? '', dossier),
  );
  return new TextEncoder().encode(`${[head, ...entries].join('\n\n')}\n`);
};
