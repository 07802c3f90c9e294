import type { Certainty, Quantity } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { DraftRelation } from '../../draft/found.ts';
import { partsOf, trimmed } from '../cell.ts';
import { amountIn } from '../values/numbers.ts';
import { certaintyOf, directionOf } from '../values/words.ts';
import type { Cells } from './cells.ts';
import { idIn } from './ids.ts';
import type { MentionedEntities } from './mentions.ts';
import type { NamedSources } from './sources.ts';

/** What rows of relations need besides their cells. */
export interface RelationContext {
  readonly entities: MentionedEntities;
  readonly sources: NamedSources;
}

type Making = { -readonly [K in keyof DraftRelation]: DraftRelation[K] };

/** More digits than these a number cannot hold. */
const MOST_DIGITS = 15;

function endOf(end: 'source' | 'target', cells: Cells, { entities }: RelationContext): string {
  const id = idIn(cells, end);
  if (!cells.plan.says.ends) return id === '' ? '' : entities.end(id, undefined, cells);
  const [name, kind] = [cells.named(`${end}-name`), cells.named(`${end}-kind`)];
  // A row may give the name alone.
  const text = id || name;
  if (text === '') return '';
  return entities.end(text, { ...(name && { name }), ...(kind && { kind }) }, cells);
}

/** True when a number says all that its digits said. */
function isExact(text: string, number: number): boolean {
  const digits = text.replace(/[eE].*$/, '').replace(/\D/g, '');
  return (
    digits.replace(/^0+/, '').length <= MOST_DIGITS && !(/^0\d/.test(digits) && Number.isInteger(number))
  );
}

function quantityOf(cells: Cells): Quantity | undefined {
  const text = cells.text('number');
  if (text === '') {
    cells.keep('unit');
    return undefined;
  }
  const amount = amountIn(text, cells.plan.values.decimalMark);
  if (!amount) {
    const message = `“${text.slice(0, 80)}” (${cells.plan.nameOf('number')}) is not a number without doubt; it is kept as an attribute.`;
    cells.tell('number/unreadable', 'warning', message);
    cells.keep('number');
    cells.keep('unit');
    return undefined;
  }
  const unit = cells.text('unit');
  const own = amount.sign ?? cells.plan.nameOf('number');
  // The sign beside a number says something of its own where a column has the unit.
  // Nor can a number hold all that may be written: zeros in front, more digits than it has.
  const exact = isExact(text, amount.number);
  const words = !exact || (unit !== '' && amount.sign !== undefined) ? text : undefined;
  return { best: amount.number, unit: unit || own, ...(words !== undefined && { words }) };
}

function certaintyIn(cells: Cells): Certainty | undefined {
  const text = cells.text('certainty');
  const certainty = certaintyOf(text);
  if (text === '' || certainty) return certainty;
  const message = `“${text.slice(0, 80)}” says in other words how sure it is; it is kept as an attribute.`;
  cells.tell('certainty/unknown', 'note', message);
  cells.keep('certainty');
  return undefined;
}

function sayDirection(cells: Cells, relation: Making): void {
  const text = cells.text('directed');
  const direction = text === '' ? undefined : directionOf(text);
  if (text !== '' && direction === undefined) {
    const message = `“${text.slice(0, 80)}” is no direction; it is kept as an attribute.`;
    cells.tell('direction/unknown', 'note', message);
    cells.keep('directed');
  }
  if (direction === 'mutual') relation.mutual = true;
  else if (direction === 'undirected') relation.directed = false;
  else if (direction === undefined && cells.plan.choice.directed === false) relation.directed = false;
}

function sourceOf(cells: Cells, { sources }: RelationContext): string | undefined {
  const [title, url] = [cells.text('evidence'), cells.text('evidence-url')];
  const date = cells.date('evidence-date') ? cells.text('evidence-date') : '';
  const id = sources.of(title, url, date, cells.plan.values.dates.get('evidence-date'), cells.where);
  if (id === undefined && date !== '') cells.keep('evidence-date');
  return id;
}

function sayWords(cells: Cells, relation: Making): void {
  const [id, quote, summary] = [cells.named('id'), cells.words('quote'), cells.words('label')];
  if (id !== '') relation.id = id;
  if (quote !== undefined) relation.quote = quote;
  if (summary !== undefined) relation.summary = summary;
}

/** True with a remark when a row does not name two ends; one that it names is kept. */
function lacksEnd(subject: string, object: string, cells: Cells, { entities }: RelationContext): boolean {
  if (subject !== '' && object !== '') return false;
  const only = subject || object;
  if (only === '') cells.tell('row/no-end', 'warning', 'It names neither end of a relation; it is left out.');
  else {
    entities.mention(only);
    const message = `It names one end alone, “${only}”; of the row, only this entity is kept.`;
    cells.tell('row/one-end', 'warning', message);
  }
  return true;
}

/** What a row says of a relation; undefined, with a remark, when it does not name two ends. */
export function relationOf(cells: Cells, context: RelationContext): DraftRelation | undefined {
  const { says, speakers } = cells.plan;
  const [subject, object] = [endOf('source', cells, context), endOf('target', cells, context)];
  if (lacksEnd(subject, object, cells, context)) return undefined;
  const relation: Making = { subject, object };
  const type = cells.named('type');
  if (type !== '') relation.type = type;
  if (says.directed) sayDirection(cells, relation);
  if (says.words) sayWords(cells, relation);
  const when = says.when ? cells.when() : undefined;
  if (when) relation.when = when;
  const certainty = says.certainty ? certaintyIn(cells) : undefined;
  if (certainty) relation.certainty = certainty;
  const quantity = says.number ? quantityOf(cells) : undefined;
  if (quantity) relation.quantity = quantity;
  const source = says.evidence ? sourceOf(cells, context) : undefined;
  if (source !== undefined) relation.source = source;
  if (speakers.length > 0) {
    const names = speakers.flatMap((i) => partsOf(trimmed(cells.row[i])));
    if (names.length > 0)
      relation.speakers = names.map((name) => context.entities.end(name, undefined, cells));
  }
  const attributes = attributesOf(cells.left);
  if (attributes) relation.attributes = attributes;
  return relation;
}
