/** How much one unit of the wheel zooms: a notch of 100 units by about a sixth; a pinch on a touchpad by more. */
const SPEED = { wheel: 0.0016, pinch: 0.01 } as const;
/** Some wheels send hundreds of units at once; no event zooms by more than this many. */
const MOST = 240;
/** Units of a line and of a page, for wheels that count so. */
const UNITS = [1, 33, 400];

/** Zooms with the wheel and with a touchpad's pinch, at the pointer. */
export function bindWheel(
  container: HTMLElement,
  zoom: (factor: number, at: { x: number; y: number }) => void,
  signal: AbortSignal,
): void {
  const turned = (event: WheelEvent): void => {
    event.preventDefault();
    // Cytoscape's own zoom would be added.
    event.stopPropagation();
    const units = event.deltaY * (UNITS[event.deltaMode] ?? 1);
    const speed = event.ctrlKey ? SPEED.pinch : SPEED.wheel;
    const box = container.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    zoom(Math.exp(-Math.max(-MOST, Math.min(MOST, units)) * speed), at);
  };
  container.addEventListener('wheel', turned, { signal, capture: true, passive: false });
}
