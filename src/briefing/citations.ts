import type { Dossier } from '../dossier/dossier.ts';
import type { Claim, ClaimId, Scene, Statement } from '../dossier/types.ts';
import { entityName, shortTitle } from '../dossier/words.ts';
import { visible } from '../kernel/visible.ts';
import { CERTAINTY_LABELS } from '../lens/chips.ts';

/** A claim with the number under which a scene cites it. */
export interface Citation {
  readonly number: number;
  readonly claim: Claim;
}

/** A statement with its citations, in the order in which it names them. */
export interface CitedStatement {
  readonly statement: Statement;
  /** Place in the scene, from 0. */
  readonly place: number;
  readonly citations: readonly Citation[];
}

/** The statements of a scene, their claims numbered from 1 by first appearance. Claims that no longer exist are left out. */
export function citedStatements(scene: Scene, dossier: Pick<Dossier, 'claims'>): CitedStatement[] {
  const numbers = new Map<ClaimId, Citation>();
  const cite = (id: ClaimId): Citation[] => {
    const claim = dossier.claims.get(id);
    if (!claim) return [];
    const citation = numbers.get(id) ?? { number: numbers.size + 1, claim };
    numbers.set(id, citation);
    return [citation];
  };
  return scene.statements.map((statement, place) => ({
    statement,
    place,
    citations: [...new Set(statement.claims)].flatMap(cite),
  }));
}

/** Statements in their paragraphs; the first paragraph begins with the first statement, marked or not. */
export function paragraphsOf(cited: readonly CitedStatement[]): CitedStatement[][] {
  const paragraphs: CitedStatement[][] = [];
  for (const one of cited) {
    const last = paragraphs.at(-1);
    if (last && !one.statement.paragraph) last.push(one);
    else paragraphs.push([one]);
  }
  return paragraphs;
}

/** Every citation of a scene once, by number. */
export function citationsOf(scene: Scene, dossier: Pick<Dossier, 'claims'>): Citation[] {
  const all = citedStatements(scene, dossier).flatMap(({ citations }) => citations);
  return [...new Map(all.map((citation) => [citation.number, citation])).values()];
}

const joined = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A locator without the letter that stands for its source: '¶6.1' of 'A¶6.1'. */
export const placeInSource = (locator: string): string => locator.replace(/^[^¶]*(?=¶)/, '');

/** Where a claim can be read: 'Article A ¶6.1'. Titles are cut at their first colon. */
export function placeInWords(claim: Claim, dossier: Pick<Dossier, 'sources'>): string {
  const title = shortTitle(claim.source, dossier);
  return claim.locator ? `${title} ${visible(placeInSource(claim.locator))}` : title;
}

/** Who says it and where it can be read: 'Tommy Pigott, in Article A ¶2.1'. Titles are cut at their first colon. */
export function attribution(claim: Claim, dossier: Pick<Dossier, 'sources' | 'entities'>): string {
  const place = placeInWords(claim, dossier);
  const speakers = claim.speakers.map((id) => entityName(id, dossier));
  return speakers.length > 0 ? `${joined(speakers)}, in ${place}` : place;
}

const STANCES = { denies: 'denied', declines: 'declined to say', retracts: 'retracted' } as const;

/** How sure the wording of a claim is, or what its speakers do instead of asserting it: 'estimated', 'declined to say'. */
export function howSure({ stance, certainty }: Claim): string {
  return stance === 'asserts' ? CERTAINTY_LABELS[certainty].toLowerCase() : STANCES[stance];
}

/** A line at the foot of a scene: citations that say the same of who says it, where, and how sure. */
export interface Footnote {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** The footnotes of a scene, in the order of their first numbers. */
export function footnotesOf(
  citations: readonly Citation[],
  dossier: Pick<Dossier, 'sources' | 'entities'>,
): Footnote[] {
  const notes = new Map<string, Citation[]>();
  for (const citation of citations) {
    const text = `${attribution(citation.claim, dossier)} · ${howSure(citation.claim)}`;
    notes.set(text, [...(notes.get(text) ?? []), citation]);
  }
  return [...notes].map(([text, cited]) => ({ text, citations: cited }));
}
