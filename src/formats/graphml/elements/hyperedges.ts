import { attributesOf } from '../../draft/attributes.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Item } from '../parsing/item.ts';

const KIND = 'hyperedge';
const TIE = 'joins';

/**
 * Puts an edge with any number of ends into the draft: as an entity of its own with a tie to each end, so that nothing of it is lost.
 * `id` is free to be used for it.
 */
export function addHyperedge(item: Item, id: string, draft: Draft, entityOf: (id: string) => string): void {
  const { where, fields, ends = [] } = item;
  const label = ['label', 'name'].find((name) => typeof fields.get(name) === 'string');
  const name = label === undefined ? undefined : String(fields.get(label));
  if (label !== undefined) fields.delete(label);
  const attributes = attributesOf([...fields]);
  draft.kind(KIND, { label: 'Hyperedge', plural: 'Hyperedges' });
  draft.type(TIE, { label: 'joins', inverse: 'is joined by', directed: true });
  const summary = item.description?.trim();
  draft.entity(
    { id, kind: KIND, ...(name && { name }), ...(summary && { summary }), ...(attributes && { attributes }) },
    where,
  );
  for (const { node, more } of ends) {
    const said = attributesOf(more);
    draft.relation(
      { subject: id, type: TIE, object: entityOf(node), ...(said && { attributes: said }) },
      where,
    );
  }
  draft.remark(
    'hyperedge/entity',
    'note',
    where,
    `An edge with ${ends.length} ends became an entity, “${name || id}”, with a tie to each of them.`,
  );
}
