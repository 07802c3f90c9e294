import { CERTAINTIES, type Certainty, type Quantity } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DraftRelation } from '../../draft/found.ts';
import { whenOf } from './dates.ts';
import { asNumber, asText, asWords, type Fields } from './fields.ts';
import { dropImages } from './images.ts';
import { RELATION_NAMES as NAMES } from './names.ts';
import type { NamedSources } from './sources.ts';

/** Longer labels are sentences about one tie, not names of a type. */
const LONGEST_TYPE = 60;
const [LABEL, AMOUNT, UNIT] = [['label'], ['amount'], ['unit', 'currency']] as const;

const certaintyOf = (value: unknown): Certainty | undefined => CERTAINTIES.find((one) => one === value);

/** A label that names a type. Cytoscape's 'a (owns) b' names one tie. */
const shortLabel = (value: unknown): string | undefined => {
  const text = asText(value)?.trim();
  return text !== undefined && text.length <= LONGEST_TYPE && !/ \(.*\) |\n/.test(text) ? text : undefined;
};

function quantityOf(fields: Fields): Quantity | undefined {
  const amount = fields.find(AMOUNT, asNumber);
  const unit = amount && fields.find(UNIT, asWords);
  if (!amount || !unit) return undefined;
  for (const { name } of [amount, unit]) fields.drop(name);
  return { best: amount.value, unit: unit.value };
}

/** Makes a tie of its fields; those that a claim has no place for become its attributes. */
export function relationOf(
  ends: Pick<DraftRelation, 'subject' | 'object' | 'directed' | 'mutual' | 'id'>,
  fields: Fields,
  where: string,
  { draft, sources }: { readonly draft: Pick<Draft, 'remark'>; readonly sources: NamedSources },
): DraftRelation {
  dropImages(fields, where, draft);
  const type = fields.take(NAMES.type, asText)?.trim() ?? fields.take(NAMES.label, shortLabel);
  const summary = fields.take(NAMES.summary, asWords) ?? fields.take(LABEL, asWords);
  const when = whenOf(fields, NAMES, where, draft);
  const certainty = fields.take(NAMES.certainty, certaintyOf);
  const quote = fields.take(NAMES.quote, asWords);
  const locator = fields.take(NAMES.locator, asWords);
  const quantity = quantityOf(fields);
  const source = sources.takeFrom(fields, where);
  const attributes = fields.attributes();
  const { id, subject, object, directed, mutual } = ends;
  return {
    id,
    subject,
    type,
    object,
    directed,
    mutual,
    source,
    locator,
    certainty,
    when,
    quantity,
    quote,
    summary,
    attributes,
  };
}
