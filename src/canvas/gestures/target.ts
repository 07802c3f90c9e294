import type { Core, EventObject } from 'cytoscape';
import { ownId } from '../elements/look.ts';
import type { Target } from '../host.ts';
import type { Reach } from '../reach.ts';

/** What an event of Cytoscape is about; on its ground, what `reach` finds below. */
export function targetOf(event: EventObject, reach?: Reach): Target {
  const { target } = event;
  if (target === (event.cy as Core)) return reach?.at(event.position) ?? { sort: 'ground' };
  const id = ownId(target.id());
  return target.isNode() ? { sort: 'entity', id } : { sort: 'relation', key: id };
}

/** True when a pointer event adds to the selection instead of replacing it. */
export function addsTo(event: EventObject): boolean {
  const { ctrlKey, metaKey, shiftKey } = event.originalEvent as MouseEvent;
  return ctrlKey || metaKey || shiftKey;
}
