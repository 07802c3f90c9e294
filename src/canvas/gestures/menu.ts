import type { Core, EventObject } from 'cytoscape';
import type { Point } from '../../picture/geometry/point.ts';
import type { Selection } from '../../state/workspace.ts';
import { lineId, markId } from '../elements/look.ts';
import type { CanvasHost, Target } from '../host.ts';
import type { Reach } from '../reach.ts';
import { targetOf } from './target.ts';

/** Right-click, a long touch, Shift+F10 and the menu key ask for a menu; the browser's own never opens. */
export function bindMenu(
  cy: Core,
  container: HTMLElement,
  host: CanvasHost,
  reach: Reach,
  selection: () => Selection,
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
      const { target, at } = chosenPlace(cy, selection(), reach);
      const box = container.getBoundingClientRect();
      // What is selected may be out of view; its menu never is.
      const within = (n: number | undefined, size: number): number =>
        Math.min(size, Math.max(0, n ?? size / 2));
      host.onMenu(target, { x: box.left + within(at?.x, box.width), y: box.top + within(at?.y, box.height) });
    },
    { signal },
  );
}

/** What the keyboard means, and where it is on the canvas: what is selected, else the ground. */
function chosenPlace(
  cy: Core,
  { entities, relations }: Selection,
  reach: Reach,
): { target: Target; at?: Point | undefined } {
  const [id, key] = [entities.at(-1), relations.at(-1)];
  if (id !== undefined) {
    const mark = cy.$id(markId(id));
    const at = mark.nonempty() ? mark.renderedPosition() : reach.place(id);
    return { target: { sort: 'entity', id }, at };
  }
  if (key === undefined) return { target: { sort: 'ground' } };
  const line = cy.$id(lineId(key));
  return { target: { sort: 'relation', key }, at: line.nonempty() ? line.renderedMidpoint() : undefined };
}
