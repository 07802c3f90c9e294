import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityId, Position } from '../../dossier/types.ts';
import { GOLDEN_ANGLE } from './golden-angle.ts';

/** Room that a mark with its name takes, across and down, in picture units. */
const ACROSS = 150;
const DOWN = 90;

const cellOf = (x: number, y: number): string => `${Math.round(x / ACROSS)} ${Math.round(y / DOWN)}`;

/** Which places are taken, by cells of the size of a mark. */
class Taken {
  readonly #cells = new Set<string>();
  /** How far the spiral around a cell is taken already, so that many around one are not tried anew each time. */
  readonly #tried = new Map<string, number>();

  add(x: number, y: number): void {
    this.#cells.add(cellOf(x, y));
  }

  /** The nearest free place around a point, along a spiral. */
  free(x: number, y: number): readonly [number, number] {
    const around = cellOf(x, y);
    for (let i = (this.#tried.get(around) ?? 0) + 1; ; i += 1) {
      const reach = Math.sqrt(i);
      const turn = i * GOLDEN_ANGLE;
      const spot = [x + ACROSS * reach * Math.cos(turn), y + DOWN * reach * Math.sin(turn)] as const;
      if (this.#cells.has(cellOf(...spot))) continue;
      this.#tried.set(around, i);
      return spot;
    }
  }
}

/** Who is tied to each of `ids`. */
function neighboursOf(dossier: Dossier, ids: ReadonlySet<EntityId>): ReadonlyMap<EntityId, Set<EntityId>> {
  const ties = new Map([...ids].map((id) => [id, new Set<EntityId>()] as const));
  for (const { subject, object } of dossier.relations.values()) {
    ties.get(subject)?.add(object);
    ties.get(object)?.add(subject);
  }
  return ties;
}

/** Where entities without ties to what is placed begin: below everything. */
function below(positions: Iterable<Position>): readonly [number, number] {
  let [left, bottom] = [Infinity, -Infinity];
  for (const [x, y] of positions) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return bottom === -Infinity ? [0, 0] : [left, bottom + 3 * DOWN];
}

/**
 * Places for entities that have none: beside those that they are tied to, and what is tied to nothing that is placed below everything
 * else. Nothing that is placed already moves. The same dossier gives the same places.
 *
 * `placeBeside` of the large layout goes the same way, but cannot serve here: it leaves it to the forces that follow to free those who
 * stand on others, and needs the numbered web of one part in which somebody is placed.
 */
export function placesBeside(dossier: Dossier, ids: Iterable<EntityId>): ReadonlyMap<EntityId, Position> {
  const waiting = new Set([...ids].filter((id) => !dossier.positions.has(id)));
  const ties = neighboursOf(dossier, waiting);
  const taken = new Taken();
  for (const [x, y] of dossier.positions.values()) taken.add(x, y);
  const placed = new Map<EntityId, Position>();
  const at = (id: EntityId): Position | undefined => placed.get(id) ?? dossier.positions.get(id);
  const start = below(dossier.positions.values());
  const put = (id: EntityId, [x, y]: readonly [number, number]): void => {
    const spot = taken.free(x, y);
    taken.add(...spot);
    placed.set(id, spot);
    waiting.delete(id);
  };
  let front = [...waiting].filter((id) => [...(ties.get(id) ?? [])].some((other) => at(other)));
  while (waiting.size > 0) {
    const [first = ''] = waiting;
    if (front.length === 0) front = [first];
    const next = new Set<EntityId>();
    for (const id of front) {
      if (!waiting.has(id)) continue;
      const others = [...(ties.get(id) ?? [])];
      const places = others.map(at).filter((place) => place !== undefined);
      put(id, places.length > 0 ? middle(places) : start);
      for (const other of others) if (waiting.has(other)) next.add(other);
    }
    front = [...next];
  }
  return placed;
}

const middle = (places: readonly Position[]): readonly [number, number] => [
  places.reduce((sum, [x]) => sum + x, 0) / places.length,
  places.reduce((sum, [, y]) => sum + y, 0) / places.length,
];
