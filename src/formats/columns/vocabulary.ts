import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityKind, Family, RelationType, Vocabulary } from '../../dossier/types.ts';
import { type Column, text, yesNo } from './column.ts';

/** A word of the vocabulary: a kind, a relation type or a family; or the dossier's own id and title. */
export type Term =
  | { readonly sort: 'dossier'; readonly term: { readonly id: string; readonly label: string } }
  | { readonly sort: 'kind'; readonly term: EntityKind }
  | { readonly sort: 'relation type'; readonly term: RelationType }
  | { readonly sort: 'family'; readonly term: Family };

/** The row that names the dossier. */
export const dossierRow = ({ header: { id, title } }: Dossier): Term => ({
  sort: 'dossier',
  term: { id, label: title },
});

/** All words of a vocabulary, in its order. */
export const vocabularyRows = ({ kinds, families, relationTypes }: Vocabulary): Term[] => [
  ...kinds.map((term) => ({ sort: 'kind', term }) as const),
  ...relationTypes.map((term) => ({ sort: 'relation type', term }) as const),
  ...families.map((term) => ({ sort: 'family', term }) as const),
];

const kindOf = ({ sort, term }: Term): EntityKind | undefined => (sort === 'kind' ? term : undefined);
const typeOf = ({ sort, term }: Term): RelationType | undefined =>
  sort === 'relation type' ? term : undefined;
const familyOf = ({ sort, term }: Term): Family | undefined => (sort === 'family' ? term : undefined);

/** Everything that a vocabulary says of its words. */
export const VOCABULARY_COLUMNS: readonly Column<Term>[] = [
  text('word_for', ({ sort }) => sort),
  text('id', ({ term }) => term.id),
  text('label', ({ term }) => term.label),
  text('plural', (row) => kindOf(row)?.plural),
  text('inverse', (row) => typeOf(row)?.inverse),
  yesNo('directed', (row) => typeOf(row)?.directed),
  text('family', (row) => kindOf(row)?.family ?? typeOf(row)?.family),
  text('shape', (row) => kindOf(row)?.shape),
  text('icon', (row) => kindOf(row)?.icon),
  text('colour_light', (row) => familyOf(row)?.colour.light),
  text('colour_dark', (row) => familyOf(row)?.colour.dark),
  yesNo('hidden', (row) => familyOf(row)?.hidden),
];
