import type { Core } from 'cytoscape';
import type { Box } from '../../picture/geometry/box.ts';
import type { CanvasHost } from '../host.ts';
import { fitAround, type Look } from './fit.ts';
import { lookAt, sameLook, viewportOf, zoomedAt } from './look.ts';
import { painted, timeFor } from './motion.ts';

/** How long after its last movement the camera counts as resting, in milliseconds. */
const SETTLED = 150;

/** Moves what is seen of the picture. */
export class CameraRig {
  readonly #cy: Core;
  readonly #host: CanvasHost;
  #size: { readonly width: number; readonly height: number };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until somebody has looked at something, there is no look to keep: it would be taken for the person's own. */
  #begun = false;
  /** Counts movements, so that one that has not begun yet can be called off. */
  #way = 0;
  /** What the whole picture is made of; see `boxesOf`. */
  #boxes: () => readonly Box[];
  /** Finds the look that was asked for again after a change of size, while the camera has not been moved away from it. */
  #held: (() => Look | undefined) | undefined;

  constructor(cy: Core, host: CanvasHost, boxes: () => readonly Box[]) {
    this.#cy = cy;
    this.#host = host;
    this.#boxes = boxes;
    this.#size = { width: cy.width(), height: cy.height() };
    cy.on('viewport', () => {
      host.onFrame();
      this.#report();
    });
  }

  get look(): Look {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.#size;
  }

  #report(): void {
    clearTimeout(this.#timer);
    if (!this.#begun) return;
    this.#timer = setTimeout(() => {
      if (this.#size.width > 0) this.#host.onViewport(viewportOf(this.look, this.#size));
    }, SETTLED);
  }

  /** Goes to a look, in `milliseconds` or at once. Whoever touches the picture meanwhile stops it. */
  go({ zoom, pan }: Look, milliseconds = 0): void {
    this.#begun = true;
    this.stop();
    const way = this.#way;
    const duration = timeFor(milliseconds);
    if (duration === 0) {
      this.#cy.viewport({ zoom, pan: { ...pan } });
      return;
    }
    void painted().then(() => {
      if (way !== this.#way) return;
      this.#cy.animate({ zoom, pan: { ...pan } }, { duration, easing: 'ease-in-out-cubic' });
    });
  }

  /** Stays where it is just now. */
  stop(): void {
    this.#way += 1;
    this.#cy.stop();
  }

  /** Goes to a look, and finds it again whenever the canvas changes its size, until the camera is moved by hand. */
  hold(find: () => Look | undefined, milliseconds = 0): void {
    this.#held = find;
    const look = find();
    if (look) this.go(look, milliseconds);
  }

  /** Finds the look that was asked for again, since what floats has changed; nothing when the camera has been moved since. */
  settle(milliseconds = 0): void {
    const look = this.#held?.();
    if (look) this.go(look, milliseconds);
  }

  /** The look that shows these boxes, as large as what floats allows. */
  around(boxes: readonly Box[], seen: 'whole' | 'part'): Look | undefined {
    return fitAround(boxes, { ...this.#size, floats: this.#host.floats(seen) });
  }

  /** Shows everything. */
  fitAll(milliseconds = 0): void {
    this.hold(() => this.around(this.#boxes(), 'whole'), milliseconds);
  }

  /** Takes up a kept view; one that showed everything goes on doing so. */
  resume(x: number, y: number, zoom: number): void {
    const look = lookAt(x, y, zoom, this.#size);
    const all = this.around(this.#boxes(), 'whole');
    if (all && sameLook(all, look)) this.fitAll();
    else this.go(look);
  }

  /** Zooms with a point of the canvas held in place; the middle without one. */
  zoomBy(factor: number, at?: { x: number; y: number }, milliseconds = 0): void {
    const middle = { x: this.#size.width / 2, y: this.#size.height / 2 };
    this.release();
    this.go(zoomedAt(this.look, factor, at ?? middle), milliseconds);
  }

  panBy(dx: number, dy: number): void {
    const { zoom, pan } = this.look;
    this.release();
    this.go({ zoom, pan: { x: pan.x + dx, y: pan.y + dy } });
  }

  /** The camera now looks where somebody wants it to. */
  release(): void {
    this.#begun = true;
    this.#held = undefined;
  }

  /** Takes note of the container's size: what was in the middle stays there, and what was asked for stays in view. */
  resize(): void {
    const before = viewportOf(this.look, this.#size);
    this.#cy.resize();
    this.#size = { width: this.#cy.width(), height: this.#cy.height() };
    if (!this.#begun || this.#size.width === 0 || this.#size.height === 0) return;
    const held = this.#held?.();
    if (held) this.go(held);
    else this.go(lookAt(before.x, before.y, before.zoom, this.#size));
  }

  destroy(): void {
    this.stop();
    clearTimeout(this.#timer);
  }
}
