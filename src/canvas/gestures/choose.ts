import type { Core, EventObject, Position } from 'cytoscape';
import { ownId } from '../elements/look.ts';
import type { CanvasHost } from '../host.ts';
import type { Reach } from '../reach.ts';
import { addsTo, targetOf } from './target.ts';

/** Click selects; with Ctrl or Shift it adds and takes away; on empty ground it clears. Double-click asks for the neighbours, with Shift to be rid of them. */
export function bindClicks(cy: Core, host: CanvasHost, reach: Reach): void {
  let [last, before] = ['', ''];
  cy.on('tap', (event) => {
    const target = targetOf(event, reach);
    [before, last] = [last, target.sort === 'entity' ? target.id : ''];
    const mode = addsTo(event) ? 'toggle' : 'replace';
    if (target.sort === 'entity') host.onSelect({ entities: [target.id], relations: [], mode });
    else if (target.sort === 'relation') host.onSelect({ entities: [], relations: [target.key], mode });
    else if (mode === 'replace') host.onSelect({ entities: [], relations: [], mode });
  });
  cy.on('dbltap', 'node', (event) => {
    const id = ownId(event.target.id());
    // For Cytoscape quick clicks on two marks, one after the other, are a double click as well.
    if (id !== before || id !== last) return;
    // Its two clicks, each of which took it in or out, have come to nothing.
    if ((event.originalEvent as MouseEvent).shiftKey) host.onCollapse(id);
    else host.onExpand(id);
  });
}

/** Shift and drag draws a box; the entities whose centres lie in it are selected, with Ctrl added. */
export function bindBox(cy: Core, host: CanvasHost, reach: Reach): void {
  let from: Position | undefined;
  cy.on('boxstart', (event) => {
    from = event.position;
  });
  cy.on('boxend', (event: EventObject) => {
    if (!from) return;
    const [a, b] = [from, event.position];
    from = undefined;
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    const entities = reach.inside({ left, right, top, bottom }, () => true);
    const { ctrlKey, metaKey } = event.originalEvent as MouseEvent;
    if (entities.length > 0)
      host.onSelect({ entities, relations: [], mode: ctrlKey || metaKey ? 'toggle' : 'replace' });
  });
}
