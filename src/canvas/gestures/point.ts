import type { Core } from 'cytoscape';
import type { Reach } from '../reach.ts';

/** Tells which entity of the overview the pointer is on, by number; undefined for none. */
export function bindPoint(
  cy: Core,
  container: HTMLElement,
  reach: Reach,
  tell: (entity: number | undefined) => void,
): void {
  cy.on('mousemove', (event) => {
    const entity = event.target === cy ? reach.entityAt(event.position) : undefined;
    if (event.target === cy) {
      if (entity === undefined) delete container.dataset.over;
      else container.dataset.over = 'element';
    }
    tell(entity);
  });
  cy.on('viewport', () => tell(undefined));
}
