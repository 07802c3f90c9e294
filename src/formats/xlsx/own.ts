/*
 * What our workbooks are called inside, by which they are known again.
 */

/** Our sheets. One that is full goes on in 'Claims 2', 'Claims 3'… */
export const SHEETS = {
  about: 'About',
  entities: 'Entities',
  relations: 'Relations',
  claims: 'Claims',
  sources: 'Sources',
  vocabulary: 'Vocabulary',
  longTexts: 'Long texts',
} as const;

/** What the sheet 'About' says under 'Format'. */
export const OWN_FORMAT = 'Throughline workbook 1';

/** How a text ends in its cell when it is longer than a cell can be. */
export const goesOn = (number: number): string => ` … [goes on in “${SHEETS.longTexts}”, no. ${number}]`;

/** The number at such an end. */
export function numberAtEnd(text: string): number | undefined {
  const match = / … \[goes on in “Long texts”, no\. (\d{1,9})\]$/.exec(text.slice(-60));
  return match ? Number(match[1]) : undefined;
}
