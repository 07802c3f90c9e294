import type { CanvasHost } from '../host.ts';

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** How far an arrow key moves the view, in CSS pixels; with Shift three times as far. */
const STEP = 60;

/** Keys of the canvas itself: arrows look around while nothing is selected (else commands nudge it), Enter opens what is selected. */
export function bindKeys(
  container: HTMLElement,
  host: CanvasHost,
  look: { readonly chosen: () => boolean; readonly pan: (dx: number, dy: number) => void },
  signal: AbortSignal,
): void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way && !look.chosen()) {
      event.preventDefault();
      const far = STEP * (event.shiftKey ? 3 : 1);
      look.pan(way[0] * far, way[1] * far);
    } else if (event.key === 'Enter' && look.chosen()) {
      event.preventDefault();
      host.onOpen();
    }
  };
  container.addEventListener('keydown', pressed, { signal });
}
