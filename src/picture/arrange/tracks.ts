import type { RelationKey } from '../../dossier/relations.ts';
import { distance, type Point } from '../geometry/point.ts';

/** Side of a cell: lines that share one are so close that they touch or nearly do. */
const CELL = 7;
const ROW = 1_048_576;

const cellOf = (x: number, y: number): number => Math.floor(y / CELL) * ROW + Math.floor(x / CELL);

function cellsOf(points: readonly Point[]): number[] {
  const cells = new Set<number>();
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const parts = Math.min(100, Math.max(1, Math.ceil(distance(a, b) / (CELL * 0.6))));
    for (let p = 0; p < parts; p += 1) {
      cells.add(cellOf(a.x + ((b.x - a.x) * p) / parts, a.y + ((b.y - a.y) * p) / parts));
    }
  }
  return [...cells];
}

/** The ground that lines cover, cell by cell. */
export class Tracks {
  readonly #covered = new Map<number, RelationKey[]>();
  readonly #cells = new Map<RelationKey, readonly number[]>();

  /** Puts a line on the ground, where its last way is forgotten. */
  set(key: RelationKey, points: readonly Point[]): void {
    for (const cell of this.#cells.get(key) ?? []) {
      const lines = this.#covered.get(cell);
      lines?.splice(lines.indexOf(key), 1);
    }
    const cells = cellsOf(points);
    this.#cells.set(key, cells);
    for (const cell of cells) {
      const lines = this.#covered.get(cell);
      if (lines) lines.push(key);
      else this.#covered.set(cell, [key]);
    }
  }

  /** How often two neighbouring points both lie on lines that are not `own`: a mere crossing hardly counts. */
  shared(points: readonly Point[], own: ReadonlySet<RelationKey>): number {
    let [count, before] = [0, false];
    for (const { x, y } of points) {
      let on = false;
      for (const key of this.#covered.get(cellOf(x, y)) ?? []) {
        if (own.has(key)) continue;
        on = true;
        break;
      }
      if (on && before) count += 1;
      before = on;
    }
    return count;
  }
}
