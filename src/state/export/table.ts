import type { Claim, Source, SourceId } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { guarded } from '../../formats/csv/guard.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import type { Visible, VisibleRelation } from '../../lens/visible.ts';
import type { Selection } from '../workspace.ts';
import { firstScope, inScope, withTies } from './scope.ts';

/** The columns of the table, in order. */
export const HEADER = ['Subject', 'Relation', 'Object', 'How sure', 'Number', 'Origins', 'Sources'] as const;

/**
 * What a table of the selection is about: the selected relations and those among the selected entities; where there are none, as
 * of a single entity, all the visible relations of these. Without a selection, what is visible.
 */
export function tableScope(visible: Visible, selection: Selection): Visible {
  const asked = inScope(visible, selection, firstScope(visible, selection));
  return asked.relations.size > 0 ? asked : withTies(visible, asked);
}

/** Each source once, with the places in it: 'A paper (A¶6.1, A¶7); A broadcast'. */
function sourcesInWords(claims: readonly Claim[], sources: ReadonlyMap<SourceId, Source>): string {
  const places = new Map<SourceId, Set<string>>();
  for (const { source, locator } of claims) {
    const known = places.get(source) ?? new Set();
    if (locator !== undefined) known.add(locator);
    places.set(source, known);
  }
  const words = [...places].map(([id, locators]) => {
    const title = sources.get(id)?.title ?? id;
    return locators.size > 0 ? `${title} (${[...locators].join(', ')})` : title;
  });
  return words.join('; ');
}

const sure = ({ certainty, disputed }: VisibleRelation): string =>
  `${CERTAINTY_LABELS[certainty]}${disputed ? ', disputed' : ''}`;

/** A text that stays in its cell, and that no spreadsheet runs as a formula. */
const cell = (text: string): string => guarded(text.replace(/\s+/g, ' ').trim());

/** The relations as tab-separated text for spreadsheets and documents: a header, then one line each; every line ends with LF. */
export function tableOf({ dossier, relations }: Visible): string {
  const { types } = vocabularyIndex(dossier.header.vocabulary);
  const name = (id: string): string => dossier.entities.get(id)?.name ?? id;
  const rows = [...relations.values()].map((visible) => {
    const { subject, type, object } = visible.relation;
    return [
      name(subject),
      types.get(type)?.label ?? type,
      name(object),
      sure(visible),
      visible.number,
      String(visible.origins),
      sourcesInWords(visible.claims, dossier.sources),
    ];
  });
  return [HEADER, ...rows].map((row) => `${row.map(cell).join('\t')}\n`).join('');
}
