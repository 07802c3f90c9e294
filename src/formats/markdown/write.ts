import type { Dossier } from '../../dossier/dossier.ts';
import type { Relation } from '../../dossier/relations.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import type { Writer } from '../format.ts';
import { againCells, claimCells, HEADINGS, nameOf } from './cells.ts';
import { Footnotes } from './footnotes.ts';
import { markdownText } from './text.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (rows: readonly (readonly string[])[]): string[] => [
  row(HEADINGS),
  row(HEADINGS.map(() => '---')),
  ...rows.map(row),
];

/** 'Northland *supplied* Soldiers': names and the verb between them. */
function relationCell({ subject, type, object }: Relation, dossier: Dossier): string {
  const label = vocabularyIndex(dossier.header.vocabulary).types.get(type)?.label ?? type;
  const [from, to] = [subject, object].map((id) => markdownText(nameOf(id, dossier)));
  return [from, `*${markdownText(label) || '…'}*`, to].join(' ');
}

/** The relations that each claim asserts, of those that are given. */
function relationsByClaim(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const id of relation.claims) {
      const known = found.get(id);
      if (known) known.push(relation);
      else found.set(id, [relation]);
    }
  return found;
}

/**
 * A section for each relation type that occurs, in the order of the vocabulary, with a row for each claim, which names all of its
 * relations of the type. Of what a claim says, only its first row tells: in further sections another points back to it.
 */
function sections(dossier: Dossier, notes: Footnotes): string[] {
  const byType = new Map<string, Relation[]>();
  for (const relation of dossier.relations.values()) {
    const known = byType.get(relation.type);
    if (known) known.push(relation);
    else byType.set(relation.type, [relation]);
  }
  const told = new Set<string>();
  const { types } = vocabularyIndex(dossier.header.vocabulary);
  return [...types.values()].flatMap(({ id, label }) => {
    const relations = byType.get(id) ?? [];
    if (relations.length === 0) return [];
    const rows = [...relationsByClaim(relations)].flatMap(([claimId, asserted]) => {
      const claim = dossier.claims.get(claimId);
      if (!claim) return [];
      const cell = asserted.map((relation) => relationCell(relation, dossier)).join('<br>');
      const cells = told.has(claimId) ? againCells : claimCells;
      told.add(claimId);
      return [cells(claim, cell, notes.numberOf(claim.source), dossier)];
    });
    return [`## ${markdownText(label) || markdownText(id)}`, '', ...table(rows), ''];
  });
}

function others(dossier: Dossier, notes: Footnotes): string[] {
  const bare = [...dossier.claims.values()].filter(({ asserts }) => asserts.length === 0);
  if (bare.length === 0) return [];
  const rows = bare.map((claim) => claimCells(claim, '', notes.numberOf(claim.source), dossier));
  return ['## Claims about no relation', '', ...table(rows), ''];
}

/** Tables of evidence in Markdown, GitHub's flavour (https://github.github.com/gfm/), sources as footnotes. */
export const writeMarkdown: Writer = (dossier, { title, exportedOn }) => {
  const notes = new Footnotes(dossier);
  const lines = [
    `# ${markdownText(title)}`,
    '',
    `Written by Throughline on ${exportedOn}. Each row is a claim: who says what, where, when, and how sure. Numbers are never to be added unless one says that it is additional to the other.`,
    '',
    ...sections(dossier, notes),
    ...others(dossier, notes),
    ...notes.lines(),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
};
