import type { Dossier } from '../../dossier/dossier.ts';
import { dateInWords } from '../../dossier/evidence/dates.ts';
import { numberInWords } from '../../dossier/evidence/quantities.ts';
import type { Claim, Dated, Quantity } from '../../dossier/types.ts';
import { markdownText } from './text.ts';

const STANCES = {
  asserts: '',
  denies: 'denied',
  declines: 'declined to say',
  retracts: 'retracted',
} as const;

/** What an entity is called: its id where it is not described. */
export const nameOf = (id: string, { entities }: Dossier): string => entities.get(id)?.name ?? id;

/** 'about June 2025 (inferred; “recent”)' */
function dateCell(dated: Dated): string {
  const remarks = [
    ...(dated.inferred ? ['inferred'] : []),
    ...(dated.words === undefined ? [] : [`“${dated.words}”`]),
  ];
  const date = dateInWords(dated);
  return markdownText(remarks.length > 0 ? `${date} (${remarks.join('; ')})` : date);
}

function whenCell({ when, said }: Claim): string {
  const parts = [...(when ? [dateCell(when)] : []), ...(said ? [`said ${dateCell(said)}`] : [])];
  return parts.join('<br>');
}

/** 'about 3,000 soldiers (“thousands”)', with how it stands to other numbers. */
function numberCell(quantity: Quantity | undefined, dossier: Dossier): string {
  if (!quantity) return '';
  const { unit, words, of, sameAs = [], additionalTo = [] } = quantity;
  const number = numberInWords(quantity);
  const said = words !== undefined && !number.includes(words) ? ` (“${words}”)` : '';
  const lines = [`${number} ${unit}${said}`];
  if (of !== undefined) lines.push(`of: ${nameOf(of, dossier)}`);
  if (sameAs.length > 0) lines.push(`perhaps the same as in ${sameAs.join(', ')}`);
  if (additionalTo.length > 0) lines.push(`additional to ${additionalTo.join(', ')}`);
  return lines.map(markdownText).join('<br>');
}

function saysCell({ summary, quote, id }: Claim): string {
  const lines = [summary, ...(quote === undefined ? [] : [`“${quote}”`])].map(markdownText);
  return [...lines, `\\[${markdownText(id)}\\]`].filter(Boolean).join('<br>');
}

function sureCell({ stance, certainty, credibility }: Claim): string {
  const words = [STANCES[stance], certainty, credibility === undefined ? '' : `credibility ${credibility}`];
  return words.filter(Boolean).join(', ');
}

/** The heading of each column of a table of claims. */
export const HEADINGS = ['Relation', 'Who says so', 'What it says', 'When', 'How sure', 'Number', 'Source'];

/** A row for a claim that stands in a table above: it tells nothing twice. */
export function againCells({ id }: Claim, relation: string, note: number): string[] {
  return [relation, '', `as said above \\[${markdownText(id)}\\]`, '', '', '', `[^${note}]`];
}

/** A row of such a table: `relation` is Markdown already, `note` the number of its source's footnote. */
export function claimCells(claim: Claim, relation: string, note: number, dossier: Dossier): string[] {
  const { speakers, locator } = claim;
  const voices = speakers.map((id) => markdownText(nameOf(id, dossier))).join(', ');
  return [
    relation,
    voices || 'the source itself',
    saysCell(claim),
    whenCell(claim),
    sureCell(claim),
    numberCell(claim.quantity, dossier),
    `[^${note}]${locator === undefined ? '' : ` ${markdownText(locator)}`}`,
  ];
}
