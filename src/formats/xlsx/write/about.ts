import type { Dossier } from '../../../dossier/dossier.ts';
import type { WriteContext } from '../../format.ts';
import { OWN_FORMAT, SHEETS } from '../own.ts';

/** What the first sheet says: what the workbook is, and how its sheets are to be read. */
export function aboutRows(
  { header }: Dossier,
  { title, exportedOn }: WriteContext,
): [item: string, text: string][] {
  return [
    ['Title', title],
    ['Id', header.id],
    ['Written', `by Throughline on ${exportedOn}`],
    ['Format', OWN_FORMAT],
    [SHEETS.entities, 'One row for each entity.'],
    [
      SHEETS.relations,
      'One row for each line of the picture. The column “Claims” lists the claims that it rests on and leads to the first; certainty, origins and number follow from them.',
    ],
    [
      SHEETS.claims,
      'One row for each claim: who says what, where, when, how sure. Without speakers it is the source’s own voice.',
    ],
    [SHEETS.sources, 'One row for each source. “Based on” lists the sources that it repeats.'],
    [SHEETS.vocabulary, 'The kinds, relation types and families that the other sheets name by their ids.'],
    ['Numbers', 'Never add numbers unless “Number additional to” says that they count different things.'],
    [
      'Dates',
      'Days that are known exactly are dates. Everything else is text in Extended Date/Time Format (ISO 8601-2): 2024-10~ is about October 2024, 2024-23 is autumn 2024, 2024-10/.. is from October 2024 on.',
    ],
    [
      'Lists',
      'Several texts in one cell are separated by “; ”. A ; or \\ inside of a text is preceded by \\.',
    ],
    [
      'Apostrophes',
      'Texts that begin with = + - @ (also their full-width forms), a tab, a line break or an apostrophe have one apostrophe in front, so that they stay texts when the sheet is saved as CSV. Remove it to have the original.',
    ],
    [
      'Long texts',
      `What is longer than a cell can be ends with where it goes on in the sheet “${SHEETS.longTexts}”, which is there only when it is needed.`,
    ],
  ];
}
