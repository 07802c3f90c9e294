import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../picture/geometry/point.ts';
import { painted, timeFor } from './camera/motion.ts';

/** Shorter ways than this are jumped, so that nudging and small corrections do not lag; in picture units. */
const JUMP = 24;

function move(node: NodeSingular, to: Point, duration: number): Promise<void> {
  return new Promise((resolve) => {
    // A movement that somebody stops is never reported as complete.
    setTimeout(resolve, duration * 1.5);
    node.animate(
      { position: { ...to } },
      { duration, easing: 'ease-in-out-cubic', complete: () => resolve() },
    );
  });
}

/** Moves marks to new places, the far ones in sight. A later place for the same mark takes the place of an earlier one. */
export class Glides {
  readonly #cy: Core;
  readonly #goals = new Map<string, Point>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Moves marks, by element id; resolves when they are there, or are on their way somewhere else. */
  async to(places: ReadonlyMap<string, Point>, milliseconds: number): Promise<void> {
    const duration = timeFor(milliseconds);
    const far: [string, Point][] = [];
    for (const [id, to] of places) {
      const node = this.#cy.$id(id);
      if (node.empty()) continue;
      node.stop();
      this.#goals.delete(id);
      const from = node.position();
      if (duration === 0 || Math.hypot(from.x - to.x, from.y - to.y) < JUMP) {
        node.position({ ...to });
      } else {
        this.#goals.set(id, to);
        far.push([id, to]);
      }
    }
    if (far.length === 0) return;
    await painted();
    const wanted = far.filter(([id, to]) => this.#goals.get(id) === to && this.#cy.$id(id).nonempty());
    await Promise.all(wanted.map(([id, to]) => move(this.#cy.$id(id), to, duration)));
  }
}
