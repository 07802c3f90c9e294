import type { Dossier } from '../../dossier/dossier.ts';
import { type EvidenceSummary, quantityOf, summarise } from '../../dossier/evidence/summary.ts';
import type { Relation } from '../../dossier/relations.ts';
import type { Claim, Quantity, RelationType } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { joined } from '../text.ts';
import { type Column, decimal, text, whole, yesNo } from './column.ts';

/** A relation with its evidence. */
export interface RelationRow extends EvidenceSummary {
  readonly dossier: Dossier;
  readonly relation: Relation;
  readonly type: RelationType | undefined;
  /** The number that its line shows. */
  readonly quantity: Quantity | undefined;
}

/** The relations of a dossier, in its order: one row is one line of the picture. */
export function relationRows(dossier: Dossier): RelationRow[] {
  const { types } = vocabularyIndex(dossier.header.vocabulary);
  return [...dossier.relations.values()].map((relation) => {
    const claims = relation.claims.flatMap((id) => dossier.claims.get(id) ?? []);
    const evidence = summarise(relation, claims, dossier.sources);
    return {
      dossier,
      relation,
      type: types.get(relation.type),
      quantity: quantityOf(relation, claims),
      ...evidence,
    };
  });
}

/** One text for each claim, joined in the order of the claims; nothing when no claim has one. */
function perClaim(
  id: string,
  of: (claim: Claim, dossier: Dossier) => string | undefined,
): Column<RelationRow> {
  return text(id, ({ claims, dossier }) => {
    const texts = claims.map((claim) => of(claim, dossier) ?? '');
    return texts.some(Boolean) ? joined(texts) : undefined;
  });
}

const speakerNames = ({ speakers }: Claim, { entities }: Dossier): string =>
  speakers.map((id) => entities.get(id)?.name ?? id).join(', ');

/** What a line says by itself. */
export const LINE_COLUMNS: readonly Column<RelationRow>[] = [
  text('type', ({ relation }) => relation.type),
  text('type_label', ({ type }) => type?.label),
  text('family', ({ type }) => type?.family),
  yesNo('directed', ({ type }) => type?.directed ?? true),
  text('certainty', ({ certainty }) => certainty),
  whole('origins', ({ origins }) => origins),
  yesNo('disputed', ({ disputed }) => disputed),
  text('number', ({ number }) => number || undefined),
  decimal('number_low', ({ quantity }) => quantity?.low),
  decimal('number_best', ({ quantity }) => quantity?.best),
  decimal('number_high', ({ quantity }) => quantity?.high),
  text('number_qualifier', ({ quantity }) => quantity?.qualifier),
  text('number_unit', ({ quantity }) => quantity?.unit),
  text('claims', ({ claims }) => joined(claims.map(({ id }) => id))),
];

/** Its evidence: the nth text of each field belongs to the nth claim. */
export const EVIDENCE_COLUMNS: readonly Column<RelationRow>[] = [
  perClaim('summaries', ({ summary }) => summary),
  perClaim('sources', ({ source }, { sources }) => sources.get(source)?.title),
  perClaim('source_ids', ({ source }) => source),
  perClaim('locators', ({ locator }) => locator),
  perClaim('speakers', speakerNames),
  perClaim('stances', ({ stance }) => stance),
  perClaim('certainties', ({ certainty }) => certainty),
  perClaim('when', ({ when }) => when?.edtf),
  perClaim('said', ({ said }) => said?.edtf),
  perClaim('quotes', ({ quote }) => quote),
];
