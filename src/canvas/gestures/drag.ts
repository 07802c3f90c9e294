import type { Core, NodeSingular } from 'cytoscape';
import type { Position } from '../../dossier/types.ts';
import { ownId } from '../elements/look.ts';
import { CLASSES } from '../elements/stylesheet.ts';
import type { CanvasHost } from '../host.ts';

/** Dragging a mark moves it, or the whole selection that it belongs to; where they are let go, they are pinned. */
export function bindDrag(cy: Core, host: CanvasHost): void {
  let grabbed: NodeSingular | undefined;
  let from: { x: number; y: number } = { x: 0, y: 0 };
  let others: readonly { readonly node: NodeSingular; readonly x: number; readonly y: number }[] = [];
  cy.on('grabon', 'node', (event) => {
    const node: NodeSingular = event.target;
    grabbed = node;
    from = { ...node.position() };
    const group = node.hasClass(CLASSES.chosen)
      ? cy.nodes(`.${CLASSES.chosen}`).difference(node)
      : cy.collection();
    others = group.map((one) => ({ node: one as NodeSingular, ...(one as NodeSingular).position() }));
  });
  cy.on('drag', 'node', () => {
    if (!grabbed) return;
    const { x, y } = grabbed.position();
    cy.batch(() => {
      for (const other of others) other.node.position({ x: other.x + x - from.x, y: other.y + y - from.y });
    });
  });
  cy.on('dragfree', 'node', () => {
    if (!grabbed) return;
    const moved = [grabbed, ...others.map(({ node }) => node)];
    const places = moved.map((node): [string, Position] => {
      const { x, y } = node.position();
      return [ownId(node.id()), [Math.round(x), Math.round(y), true]];
    });
    grabbed = undefined;
    others = [];
    host.onMove(new Map(places));
  });
}
