import type { Core, EventObject } from 'cytoscape';
import type { CanvasHost, Target } from '../host.ts';
import type { Reach } from '../reach.ts';
import { targetOf } from './target.ts';

/** Right-click, a long touch, Shift+F10 and the menu key ask for a menu; the browser's own never opens. */
export function bindMenu(
  cy: Core,
  container: HTMLElement,
  host: CanvasHost,
  reach: Reach,
  signal: AbortSignal,
): void {
  const atPointer = (event: EventObject): void => {
    const { clientX = 0, clientY = 0 } = event.originalEvent as MouseEvent;
    const touch = (event.originalEvent as unknown as TouchEvent).touches?.[0];
    host.onMenu(targetOf(event, reach), { x: touch?.clientX ?? clientX, y: touch?.clientY ?? clientY });
  };
  cy.on('cxttap', atPointer);
  cy.on('taphold', (event) => {
    if ((event.originalEvent as Event).type.startsWith('touch')) atPointer(event);
  });
  container.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  container.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      event.preventDefault();
      const { target, at } = chosenPlace(cy);
      const box = container.getBoundingClientRect();
      // What is selected may be out of view; its menu never is.
      const within = (n: number | undefined, size: number): number =>
        Math.min(size, Math.max(0, n ?? size / 2));
      host.onMenu(target, { x: box.left + within(at?.x, box.width), y: box.top + within(at?.y, box.height) });
    },
    { signal },
  );
}

/** What the keyboard means: what is selected, else the ground. */
function chosenPlace(cy: Core): { target: Target; at?: { x: number; y: number } } {
  const node = cy.nodes('.chosen').last();
  if (node.nonempty())
    return { target: { sort: 'entity', id: node.id().slice(2) }, at: node.renderedPosition() };
  const edge = cy.edges('.chosen').last();
  if (edge.nonempty())
    return { target: { sort: 'relation', key: edge.id().slice(2) }, at: edge.renderedMidpoint() };
  return { target: { sort: 'ground' } };
}
