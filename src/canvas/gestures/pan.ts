/** What moving the picture by hand needs of the canvas. */
interface Grip {
  /** The picture was taken hold of. */
  readonly begin: () => void;
  /** Moves it, in CSS pixels. */
  readonly pan: (dx: number, dy: number) => void;
}

const MIDDLE = 1;

/** True when the space bar, pressed here, does nothing of its own: on the canvas, or where nothing has the focus. */
const isFree = (target: EventTarget | null, container: HTMLElement): boolean =>
  target === document.body || target === container;

/**
 * Holding the space bar, or the middle button, moves the picture wherever the drag begins, also on an entity. The container's
 * `data-hand` says whether the hand is open or closed.
 */
export function bindPan(container: HTMLElement, { begin, pan }: Grip, signal: AbortSignal): void {
  let space = false;
  let held: number | undefined;
  let at = { x: 0, y: 0 };
  const show = (): void => {
    if (held !== undefined) container.dataset.hand = 'closed';
    else if (space) container.dataset.hand = 'open';
    else delete container.dataset.hand;
  };
  const setSpace = (pressed: boolean): void => {
    space = pressed;
    show();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || !isFree(event.target, container)) return;
    event.preventDefault();
    setSpace(true);
  };
  const down = (event: MouseEvent): void => {
    if (held !== undefined || !(event.button === MIDDLE || (space && event.button === 0))) return;
    // Neither Cytoscape nor the browser's own scrolling with the middle button is to take it.
    event.preventDefault();
    event.stopPropagation();
    held = event.button;
    at = { x: event.clientX, y: event.clientY };
    show();
    begin();
  };
  const moved = (event: MouseEvent): void => {
    if (held === undefined) return;
    // What the pointer comes across on the way is not pointed at.
    event.stopImmediatePropagation();
    pan(event.clientX - at.x, event.clientY - at.y);
    at = { x: event.clientX, y: event.clientY };
  };
  const up = (event: MouseEvent): void => {
    if (event.button !== held) return;
    held = undefined;
    show();
  };
  const left = (): void => {
    held = undefined;
    setSpace(false);
  };
  container.addEventListener('mousedown', down, { signal, capture: true });
  window.addEventListener('mousemove', moved, { signal, capture: true });
  window.addEventListener('mouseup', up, { signal, capture: true });
  window.addEventListener('keydown', keyDown, { signal });
  window.addEventListener('keyup', (event) => event.key === ' ' && setSpace(false), { signal });
  window.addEventListener('blur', left, { signal });
}
