import type { Quantity } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { DraftRelation } from '../../draft/found.ts';
import { trimmed } from '../cell.ts';
import type { Cells } from './cells.ts';
import { idIn } from './ids.ts';
import type { MentionedEntities } from './mentions.ts';
import { amountIn } from './numbers.ts';
import type { NamedSources } from './sources.ts';
import { certaintyOf, directionOf } from './words.ts';

/** What rows of relations need besides their cells. */
export interface RelationContext {
  readonly entities: MentionedEntities;
  readonly sources: NamedSources;
}

function endOf(end: 'source' | 'target', cells: Cells, { entities }: RelationContext): string {
  const id = idIn(cells, end);
  const [name, kind] = [cells.named(`${end}-name`), cells.named(`${end}-kind`)];
  // A row may give the name alone.
  const text = id || name;
  if (text === '') return '';
  return entities.end(text, { ...(name && { name }), ...(kind && { kind }) }, cells.tell);
}

function quantityOf(cells: Cells): Quantity | undefined {
  const text = cells.text('number');
  if (text === '') {
    cells.keep('unit');
    return undefined;
  }
  const amount = amountIn(text, cells.plan.decimalMark);
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
  const words = unit !== '' && amount.sign !== undefined ? text : undefined;
  return { best: amount.number, unit: unit || own, ...(words !== undefined && { words }) };
}

function directionIn(cells: Cells): Pick<DraftRelation, 'directed' | 'mutual'> {
  const text = cells.text('directed');
  const direction = text === '' ? undefined : directionOf(text);
  if (text !== '' && direction === undefined) {
    cells.tell(
      'direction/unknown',
      'note',
      `“${text.slice(0, 80)}” is no direction; it is kept as an attribute.`,
    );
    cells.keep('directed');
  }
  if (direction === 'mutual') return { mutual: true };
  if (direction === 'undirected') return { directed: false };
  return direction === undefined && cells.plan.choice.directed === false ? { directed: false } : {};
}

function sourceOf(cells: Cells, { sources }: RelationContext, where: string): string | undefined {
  const [title, url] = [cells.text('evidence'), cells.text('evidence-url')];
  const date = cells.date('evidence-date') ? cells.text('evidence-date') : '';
  const id = sources.of(title, url, date, cells.plan.dayOrder, where);
  if (id === undefined && date !== '') cells.keep('evidence-date');
  return id;
}

const speakersOf = (cells: Cells, { entities }: RelationContext): string[] => {
  const names = cells.plan.speakers.flatMap((i) => trimmed(cells.row[i]).split(/\s*;\s*/));
  return names.filter((name) => name !== '').map((name) => entities.end(name, {}, cells.tell));
};

/** What a row says of a relation; undefined, with a remark, when it does not name two ends. */
export function relationOf(cells: Cells, context: RelationContext, where: string): DraftRelation | undefined {
  const [subject, object] = [endOf('source', cells, context), endOf('target', cells, context)];
  if (subject === '' || object === '') {
    const only = subject || object;
    if (only === '')
      cells.tell('row/no-end', 'warning', 'It names neither end of a relation; it is left out.');
    else {
      context.entities.mention(only);
      cells.tell(
        'row/one-end',
        'warning',
        `It names one end alone, “${only}”; of the row, only this entity is kept.`,
      );
    }
    return undefined;
  }
  const [id, type, quote, summary] = [
    cells.named('id'),
    cells.named('type'),
    cells.words('quote'),
    cells.words('label') ?? cells.words('summary'),
  ];
  const sure = cells.text('certainty');
  const certainty = certaintyOf(sure);
  if (sure !== '' && !certainty) {
    cells.tell(
      'certainty/unknown',
      'note',
      `“${sure.slice(0, 80)}” says how sure it is in words of its own; it is kept as an attribute.`,
    );
    cells.keep('certainty');
  }
  const when = cells.when();
  const quantity = quantityOf(cells);
  const source = sourceOf(cells, context, where);
  const speakers = speakersOf(cells, context);
  const direction = directionIn(cells);
  const attributes = attributesOf(cells.left);
  return {
    subject,
    object,
    ...(id !== '' && { id }),
    ...(type !== '' && { type }),
    ...direction,
    ...(summary !== undefined && { summary }),
    ...(when && { when }),
    ...(certainty && { certainty }),
    ...(quote !== undefined && { quote }),
    ...(quantity && { quantity }),
    ...(source !== undefined && { source }),
    ...(speakers.length > 0 && { speakers }),
    ...(attributes && { attributes }),
  };
}
