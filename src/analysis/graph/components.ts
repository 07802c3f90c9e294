import { type Groups, groupsOf } from './groups.ts';
import { entityCount, type Passable, type Topology, walkable } from './network.ts';

/**
 * The sets of entities that relations join, whichever way they point. A union-find over the relations, with path halving and the
 * lower number as root (Tarjan and van Leeuwen, Journal of the ACM 31, 1984): no adjacency is needed.
 */
export function connectedComponents(topology: Topology, passable?: Passable): Groups {
  const { subject, object } = topology;
  const mask = walkable(topology, passable);
  const parents = new Uint32Array(entityCount(topology));
  for (let e = 0; e < parents.length; e += 1) parents[e] = e;
  for (let r = 0; r < subject.length; r += 1) {
    if (mask && !mask[r]) continue;
    const a = rootOf(parents, subject[r] as number);
    const b = rootOf(parents, object[r] as number);
    if (a < b) parents[b] = a;
    else parents[a] = b;
  }
  for (let e = 0; e < parents.length; e += 1) parents[e] = parents[parents[e] as number] as number;
  return groupsOf(parents, passable?.entity);
}

function rootOf(parents: Uint32Array, entity: number): number {
  let at = entity;
  for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
    const above = parents[up] as number;
    parents[at] = above;
    at = above;
  }
  return at;
}
