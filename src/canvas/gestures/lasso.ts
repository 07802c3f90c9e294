import type { Core, EventObject } from 'cytoscape';
import { distance, type Point } from '../../picture/geometry/point.ts';
import { isInside } from '../../picture/geometry/polygon.ts';
import { ownId } from '../elements/look.ts';
import { CLASSES } from '../elements/stylesheet.ts';
import type { CanvasHost } from '../host.ts';
import type { Reach } from '../reach.ts';
import { type Outline, outlineAbove } from './outline.ts';
import { targetOf } from './target.ts';

/** The pointer has moved on when it is this far from the last corner, in CSS pixels. */
const STEP = 3;

/** An outline that is being drawn; its corners are in picture units, so that the wheel may zoom meanwhile. */
interface Lasso {
  readonly corners: Point[];
  outline: Outline | undefined;
}

/** Ctrl or Command and a drag that begins beside the marks draws a lasso. Escape gives it up. */
export function bindLasso(
  cy: Core,
  container: HTMLElement,
  host: CanvasHost,
  reach: Reach,
  colour: () => string | undefined,
  signal: AbortSignal,
): void {
  let lasso: Lasso | undefined;
  const giveUp = (): void => {
    lasso?.outline?.remove();
    lasso = undefined;
  };
  /** Cytoscape would draw its box, or move the picture. */
  const others = (allowed: boolean): void => {
    cy.boxSelectionEnabled(allowed);
    cy.userPanningEnabled(allowed);
  };
  cy.on('tapstart', (event) => {
    const { ctrlKey, metaKey } = event.originalEvent as MouseEvent;
    if (!(ctrlKey || metaKey) || targetOf(event).sort === 'entity') return;
    others(false);
    lasso = { corners: [{ ...event.position }], outline: undefined };
  });
  cy.on('tapdrag', (event) => {
    const last = lasso?.corners.at(-1);
    const [colourNow, { x, y }] = [colour(), event.position];
    if (!lasso || !last || !colourNow || distance(last, { x, y }) * cy.zoom() < STEP) return;
    lasso.corners.push({ x, y });
    lasso.outline ??= outlineAbove(container, colourNow);
    lasso.outline.draw(lasso.corners.map((corner) => onScreen(cy, corner)));
  });
  cy.on('tapend', (event) => {
    others(true);
    if (lasso && lasso.corners.length > 2) choose(cy, host, reach, lasso.corners, event);
    giveUp();
  });
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !lasso?.outline) return;
    // What is selected stays so.
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  window.addEventListener('keydown', pressed, { signal, capture: true });
  signal.addEventListener('abort', giveUp);
}

function onScreen(cy: Core, { x, y }: Point): Point {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** Selects the entities whose centres the outline goes around; with Shift, beside what is selected already. */
function choose(
  cy: Core,
  host: CanvasHost,
  reach: Reach,
  corners: readonly Point[],
  event: EventObject,
): void {
  const { shiftKey } = event.originalEvent as MouseEvent;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const inside = reach.inside(box, (point) => isInside(corners, point));
  const chosen = new Set(cy.nodes(`.${CLASSES.chosen}`).map((node) => ownId(node.id())));
  const entities = shiftKey ? inside.filter((id) => !chosen.has(id)) : inside;
  if (entities.length > 0) host.onSelect({ entities, relations: [], mode: shiftKey ? 'toggle' : 'replace' });
}
