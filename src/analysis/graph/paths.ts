import type { Rows } from '../../dossier/columns/snapshot.ts';
import { entityCount, type Passable, type Topology } from './network.ts';

/** A way from one entity to another. `relations[i]` joins `entities[i]` and `entities[i + 1]`; both ends are included. */
export interface Path {
  readonly entities: Uint32Array;
  readonly relations: Uint32Array;
}

/** How a path may go. */
export interface PathOptions {
  /** True: only from subject to object. Without it whichever way, as readers ask who is tied to whom. */
  readonly directed?: boolean;
  readonly passable?: Passable;
}

/** One side of a search: who was reached, in order, and where the outermost of them begin. */
interface Side {
  readonly reached: Uint32Array;
  from: number;
  to: number;
}

/** Relations at each entity, and at the same place who is at their far end. */
interface Way {
  readonly offsets: Uint32Array;
  readonly relations: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Looks up the far ends once: much less than building an adjacency, and a search then reads two columns instead of three. */
function wayOver({ offsets, items }: Rows, ends: Uint32Array): Way {
  const neighbours = new Uint32Array(items.length);
  for (let k = 0; k < items.length; k += 1) neighbours[k] = ends[items[k] as number] as number;
  return { offsets, relations: items, neighbours };
}

const start = (reached: Uint32Array, entity: number): Side => {
  reached[0] = entity;
  return { reached, from: 0, to: 1 };
};

/** Finds paths in one topology, again and again: its columns are made once, and stamps spare the clearing between questions. */
class PathFinder {
  readonly #topology: Topology;
  readonly #outward: readonly Way[];
  readonly #inward: readonly Way[];
  readonly #tied: readonly Way[];
  readonly #forth: Uint32Array;
  readonly #back: Uint32Array;
  /** `#epoch` where the side of the first end came by, `#epoch + 1` for the other. */
  readonly #stamps: Uint32Array;
  /** The relation over which an entity was reached. */
  readonly #over: Uint32Array;
  #epoch = 1;

  constructor(topology: Topology) {
    const count = entityCount(topology);
    const { outgoing, incoming, subject, object } = topology;
    this.#topology = topology;
    this.#outward = [wayOver(outgoing, object)];
    this.#inward = [wayOver(incoming, subject)];
    this.#tied = [...this.#outward, ...this.#inward];
    this.#forth = new Uint32Array(count);
    this.#back = new Uint32Array(count);
    this.#stamps = new Uint32Array(count);
    this.#over = new Uint32Array(count);
  }

  between(first: number, last: number, { directed = false, passable = {} }: PathOptions): Path | undefined {
    const count = this.#stamps.length;
    if (!(first < count && last < count)) return undefined;
    if (passable.entity && !(passable.entity[first] && passable.entity[last])) return undefined;
    if (first === last) return { entities: Uint32Array.of(first), relations: new Uint32Array(0) };
    if (this.#epoch > 0xffff_fff0) {
      this.#stamps.fill(0);
      this.#epoch = 1;
    }
    this.#epoch += 2;
    const forth = start(this.#forth, first);
    const back = start(this.#back, last);
    this.#stamps[first] = this.#epoch;
    this.#stamps[last] = this.#epoch + 1;
    const [out, home] = directed ? [this.#outward, this.#inward] : [this.#tied, this.#tied];
    // The smaller side grows, which keeps clear of hubs until they are needed.
    while (forth.from < forth.to && back.from < back.to) {
      const ahead = forth.to - forth.from <= back.to - back.from;
      const met = ahead
        ? this.#grow(out, forth, this.#epoch, passable)
        : this.#grow(home, back, this.#epoch + 1, passable);
      if (met) return ahead ? this.#pathOver(...met) : this.#pathOver(met[2], met[1], met[0]);
    }
    return undefined;
  }

  /**
   * Reaches everybody one relation further out. When one of them belongs to the other side, a shortest path is found: no shorter
   * one can be, since every step before went round the whole of a level. Returns who of this side, over what, met whom.
   */
  #grow(
    ways: readonly Way[],
    side: Side,
    stamp: number,
    { entity, relation }: Passable,
  ): [number, number, number] | undefined {
    const { reached } = side;
    const [stamps, over] = [this.#stamps, this.#over];
    const other = stamp === this.#epoch ? stamp + 1 : stamp - 1;
    let next = side.to;
    for (let i = side.from; i < side.to; i += 1) {
      const at = reached[i] as number;
      for (let w = 0; w < ways.length; w += 1) {
        const { offsets, relations, neighbours } = ways[w] as Way;
        const end = offsets[at + 1] as number;
        for (let k = offsets[at] as number; k < end; k += 1) {
          const to = neighbours[k] as number;
          const seen = stamps[to] as number;
          if (seen === stamp) continue;
          const r = relations[k] as number;
          if ((relation && !relation[r]) || (entity && !entity[to])) continue;
          if (seen === other) return [at, r, to];
          stamps[to] = stamp;
          over[to] = r;
          reached[next] = to;
          next += 1;
        }
      }
    }
    side.from = side.to;
    side.to = next;
    return undefined;
  }

  /** The path through the place where the sides met. */
  #pathOver(near: number, relation: number, far: number): Path {
    const [first, last] = [this.#forth[0] as number, this.#back[0] as number];
    const steps = this.#stepsTo(near, first) + this.#stepsTo(far, last) + 1;
    const entities = new Uint32Array(steps + 1);
    const relations = new Uint32Array(steps);
    let i = this.#stepsTo(near, first);
    relations[i] = relation;
    for (let at = near, k = i; ; k -= 1) {
      entities[k] = at;
      if (at === first) break;
      relations[k - 1] = this.#over[at] as number;
      at = this.#otherEnd(at);
    }
    for (let at = far; ; ) {
      i += 1;
      entities[i] = at;
      if (at === last) break;
      relations[i] = this.#over[at] as number;
      at = this.#otherEnd(at);
    }
    return { entities, relations };
  }

  #stepsTo(entity: number, end: number): number {
    let steps = 0;
    for (let at = entity; at !== end; at = this.#otherEnd(at)) steps += 1;
    return steps;
  }

  #otherEnd(entity: number): number {
    const { subject, object } = this.#topology;
    const relation = this.#over[entity] as number;
    const end = subject[relation] as number;
    return end === entity ? (object[relation] as number) : end;
  }
}

const finders = new WeakMap<Topology, PathFinder>();

/**
 * A path with the fewest relations from one entity to another, or `undefined` without one; of an entity to itself, the entity alone.
 * Breadth first from both ends (Pohl, Machine Intelligence 6, 1971). The first question about a topology looks up
 * the far ends in its rows; later ones, with whatever masks, use them again.
 */
export function shortestPath(
  topology: Topology,
  first: number,
  last: number,
  options: PathOptions = {},
): Path | undefined {
  let finder = finders.get(topology);
  if (!finder) {
    finder = new PathFinder(topology);
    finders.set(topology, finder);
  }
  return finder.between(first, last, options);
}
