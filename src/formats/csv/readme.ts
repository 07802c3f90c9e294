import type { WriteContext } from '../format.ts';

/** The text file that says how the tables belong together. */
export function readmeOf({ title, exportedOn }: WriteContext): string {
  const lines = [
    title.replace(/\s+/g, ' ').trim() || 'A dossier',
    `Written by Throughline on ${exportedOn}.`,
    '',
    'entities.csv    one row for each entity. Key: id.',
    'relations.csv   one row for each line of the picture. Key: id. subject and object are ids of entities;',
    '                claims lists the ids of the claims that the relation rests on. Everything else in the row',
    '                (certainty, origins, number) follows from those claims.',
    'claims.csv      one row for each claim: who says what, where, when, how sure. Key: id. relations lists ids of',
    '                relations; source and repeats are ids of sources; speakers are ids of entities (empty: the',
    "                source's own voice); number_same_as and number_additional_to are ids of claims.",
    'sources.csv     one row for each source. Key: id. based_on lists the ids of the sources that it repeats.',
    'vocabulary.csv  one row for each kind, relation type and family, with their colours; the first names the dossier.',
    '',
    'Never add numbers unless number_additional_to says that they count different things.',
    '',
    'Format      CSV by RFC 4180, UTF-8 with byte order mark, comma, lines end with CR LF. An empty field means: not known.',
    'Lists       Several texts in one field are separated by "; ". A ; or \\ inside of a text is preceded by \\.',
    'Dates       Extended Date/Time Format (ISO 8601-2): 2024-10~ is about October 2024, 2024-23 is autumn 2024,',
    '            2024-10/.. is from October 2024 on.',
    'Formulas    Texts that begin with = + - @ (also their full-width forms), a tab, a line break or an apostrophe have',
    "            one apostrophe (') put in front, so that no spreadsheet runs them. Remove one leading apostrophe from a",
    '            text to have the original. Numbers are never changed.',
    'Characters  Control characters and halves of characters are shown by a picture of them; the column exact, which is',
    '            there only if some row has such, holds the original texts of these fields as JSON.',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** True for the name of a text that explains what is beside it. */
export const isReadme = (name: string): boolean => /(^|[/\\])readme(\.(txt|md))?$/i.test(name);

/** True for the text that {@link readmeOf} writes, even after an editor has saved it. */
export const isOwnReadme = (text: string): boolean =>
  /^[^\n]*\r?\nWritten by Throughline on \d{4}-\d\d-\d\d\./.test(text.replace(/^\uFEFF/, ''));
