import { relationKey } from '../../dossier/relations.ts';
import type { Claim, Source } from '../../dossier/types.ts';
import { joined } from '../text.ts';
import { asJson, type Column, decimal, text, whole, yesNo } from './column.ts';

const list = (ids: readonly string[] | undefined): string | undefined =>
  ids?.length ? joined(ids) : undefined;

/** Everything that a claim holds. */
export const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  text('id', ({ id }) => id),
  text('summary', ({ summary }) => summary),
  text('relations', ({ asserts }) => list(asserts.map(relationKey))),
  text('source', ({ source }) => source),
  text('locator', ({ locator }) => locator),
  text('repeats', ({ repeats }) => list(repeats)),
  // Said where the claim repeats nothing at its place; an empty 'repeats' means: what its source is based on as a whole.
  yesNo('repeats_nothing', ({ repeats }) => repeats?.length === 0 || undefined),
  text('speakers', ({ speakers }) => list(speakers)),
  text('stance', ({ stance }) => stance),
  text('certainty', ({ certainty }) => certainty),
  whole('credibility', ({ credibility }) => credibility),
  text('when', ({ when }) => when?.edtf),
  yesNo('when_inferred', ({ when }) => when?.inferred),
  text('when_words', ({ when }) => when?.words),
  text('said', ({ said }) => said?.edtf),
  yesNo('said_inferred', ({ said }) => said?.inferred),
  text('said_words', ({ said }) => said?.words),
  text('number_of', ({ quantity }) => quantity?.of),
  decimal('number_low', ({ quantity }) => quantity?.low),
  decimal('number_best', ({ quantity }) => quantity?.best),
  decimal('number_high', ({ quantity }) => quantity?.high),
  text('number_qualifier', ({ quantity }) => quantity?.qualifier),
  text('number_unit', ({ quantity }) => quantity?.unit),
  text('number_words', ({ quantity }) => quantity?.words),
  text('number_same_as', ({ quantity }) => list(quantity?.sameAs)),
  text('number_additional_to', ({ quantity }) => list(quantity?.additionalTo)),
  text('quote', ({ quote }) => quote),
  text('attributes', ({ attributes }) => asJson(attributes)),
];

/** Everything that a source holds. */
export const SOURCE_COLUMNS: readonly Column<Source>[] = [
  text('id', ({ id }) => id),
  text('title', ({ title }) => title),
  text('publisher', ({ publisher }) => publisher),
  text('published', ({ published }) => published?.edtf),
  yesNo('published_inferred', ({ published }) => published?.inferred),
  text('published_words', ({ published }) => published?.words),
  text('url', ({ url }) => url),
  text('archived_url', ({ archivedUrl }) => archivedUrl),
  text('sha256', ({ sha256 }) => sha256),
  text('language', ({ language }) => language),
  text('based_on', ({ basedOn }) => list(basedOn)),
  text('reliability', ({ reliability }) => reliability),
  text('entity', ({ entity }) => entity),
  text('attributes', ({ attributes }) => asJson(attributes)),
];
