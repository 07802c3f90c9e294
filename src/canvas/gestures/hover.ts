import type { Core } from 'cytoscape';

/** How long the pointer has to rest on something before the rest dims, in milliseconds; moving on from there is quicker. */
const REST = 120;

/** Tells on what the pointer rests. Nothing, while something is dragged or the camera moves. */
export function bindHover(
  cy: Core,
  container: HTMLElement,
  tell: (id: string | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | undefined;
  const say = (id: string | undefined): void => {
    clearTimeout(timer);
    if (told === id) return;
    told = id;
    tell(id);
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => say(undefined), told === undefined ? 0 : REST / 2);
  };
  cy.on('mouseover', 'node, edge', (event) => {
    container.dataset.over = 'element';
    clearTimeout(timer);
    const id: string = event.target.id();
    timer = setTimeout(() => say(id), told === undefined ? REST : REST / 2);
  });
  cy.on('mouseout', 'node, edge', () => {
    delete container.dataset.over;
    leave();
  });
  // Cytoscape does not tell when the pointer goes from an element straight onto what floats above the canvas.
  container.addEventListener('mouseleave', leave);
  cy.on('drag boxstart viewport cxttap', () => say(undefined));
  return () => {
    container.removeEventListener('mouseleave', leave);
    clearTimeout(timer);
  };
}
