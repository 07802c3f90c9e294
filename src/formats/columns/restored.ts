import { tripleOf } from '../../dossier/relations.ts';
import {
  CERTAINTIES,
  type Claim,
  QUALIFIERS,
  type Quantity,
  type Source,
  STANCES,
  type Triple,
} from '../../dossier/types.ts';
import { defined } from '../remainder.ts';
import { attributesIn, datedIn, type Fields, listIn, numberIn, textIn, yesIn } from '../roundtrip/fields.ts';

const oneOf = <T extends string | number>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);

/** Texts of a list that can be ids. */
const idsIn = (fields: Fields, id: string): string[] | undefined =>
  listIn(fields, id)?.filter((text) => text !== '');

function quantityIn(fields: Fields): Quantity | undefined {
  const quantity = defined<Omit<Quantity, 'unit'>>({
    of: textIn(fields, 'number_of'),
    low: numberIn(fields, 'number_low'),
    best: numberIn(fields, 'number_best'),
    high: numberIn(fields, 'number_high'),
    qualifier: oneOf(QUALIFIERS, textIn(fields, 'number_qualifier')),
    words: textIn(fields, 'number_words'),
    sameAs: idsIn(fields, 'number_same_as'),
    additionalTo: idsIn(fields, 'number_additional_to'),
  });
  const unit = textIn(fields, 'number_unit');
  return unit === undefined && Object.keys(quantity).length === 0
    ? undefined
    : { ...quantity, unit: unit ?? '' };
}

/** The triples that the field `relations` names, and how many of its texts name none. */
function assertsIn(fields: Fields): { readonly asserts: Triple[]; readonly unreadable: number } {
  const keys = listIn(fields, 'relations') ?? [];
  const asserts = keys.flatMap((key) => {
    const triple = tripleOf(key);
    return triple?.every((id) => id !== '') ? [triple] : [];
  });
  return { asserts, unreadable: keys.length - asserts.length };
}

/** A claim out of a row that `CLAIM_COLUMNS` wrote, and how many of the relations that it lists cannot be read. */
export function claimFrom(fields: Fields): {
  readonly claim: Partial<Claim> & Pick<Claim, 'asserts'>;
  readonly unreadable: number;
} {
  const { asserts, unreadable } = assertsIn(fields);
  const parts = defined<Partial<Claim>>({
    id: textIn(fields, 'id'),
    asserts,
    source: textIn(fields, 'source'),
    locator: textIn(fields, 'locator'),
    speakers: idsIn(fields, 'speakers') ?? [],
    stance: oneOf(STANCES, textIn(fields, 'stance')),
    certainty: oneOf(CERTAINTIES, textIn(fields, 'certainty')),
    when: datedIn(fields, 'when'),
    said: datedIn(fields, 'said'),
    quantity: quantityIn(fields),
    credibility: oneOf([1, 2, 3, 4, 5, 6], numberIn(fields, 'credibility')),
    quote: textIn(fields, 'quote'),
    summary: textIn(fields, 'summary'),
    repeats: idsIn(fields, 'repeats') ?? (yesIn(fields, 'repeats_nothing') ? [] : undefined),
    attributes: attributesIn(fields),
  });
  return { claim: { ...parts, asserts }, unreadable };
}

/** A source out of a row that `SOURCE_COLUMNS` wrote. Without a title, its id is one. */
export function sourceFrom(fields: Fields, id: string): Source {
  return defined<Source>({
    id,
    title: textIn(fields, 'title') ?? id,
    publisher: textIn(fields, 'publisher'),
    published: datedIn(fields, 'published'),
    url: textIn(fields, 'url'),
    archivedUrl: textIn(fields, 'archived_url'),
    sha256: textIn(fields, 'sha256'),
    language: textIn(fields, 'language'),
    basedOn: idsIn(fields, 'based_on'),
    reliability: oneOf(['A', 'B', 'C', 'D', 'E', 'F'], textIn(fields, 'reliability')),
    entity: textIn(fields, 'entity'),
    attributes: attributesIn(fields),
  });
}
