import { seeded } from '../../layouts/chance.ts';
import { type Groups, groupsOf } from '../groups.ts';
import { entityCount, networkOf, type Passable, type Topology, walkable } from '../network.ts';
import { firstLevel, type Level, nextLevel, renumber } from './level.ts';
import { moveMembers } from './moves.ts';

/** Communities, and how much more often relations stay inside them than chance would have it. */
export interface Communities extends Groups {
  /** Newman's modularity, from -0.5 to 1; 0 without relations. */
  readonly modularity: number;
}

/**
 * Communities of high modularity (Louvain: Blondel, Guillaume, Lambiotte and Lefebvre, Journal of Statistical Mechanics P10008,
 * 2008). Direction is left out of account: a relation ties both of its ends, parallel relations count each, and a loop counts
 * within its entity. `seed` sets where each level begins; the same seed gives the same communities. Takes the decisions that
 * graphology's takes on the undirected multigraph, in its order; only loops are counted in full here, where that one may go round for ever.
 */
export function communitiesOf(topology: Topology, seed: number, passable?: Passable): Communities {
  const next = seeded(seed);
  const network = networkOf(topology, 'tied', passable);
  let level = firstLevel(network, loopsOf(topology, passable));
  let total = 0;
  for (let e = 0; e < level.members; e += 1) total += level.strength[e] as number;
  const labels = new Uint32Array(level.members);
  for (let e = 0; e < labels.length; e += 1) labels[e] = e;
  for (let moving = total > 0; moving; ) {
    const { community, moved } = moveMembers(level, total, Math.floor(next() * level.members));
    moving = moved;
    if (!moved) break;
    const count = renumber(community, level.members);
    for (let e = 0; e < labels.length; e += 1) labels[e] = community[labels[e] as number] as number;
    level = nextLevel(level, community, count);
  }
  return { ...groupsOf(labels, passable?.entity), modularity: modularityOf(level, total) };
}

function loopsOf(topology: Topology, passable: Passable | undefined): Uint32Array {
  const { subject, object } = topology;
  const mask = walkable(topology, passable);
  const loops = new Uint32Array(entityCount(topology));
  for (let r = 0; r < subject.length; r += 1) {
    const s = subject[r] as number;
    if (s === object[r] && (!mask || mask[r])) loops[s] = (loops[s] as number) + 1;
  }
  return loops;
}

/** Newman's modularity of a level whose members are the communities (PNAS 103, 2006). */
function modularityOf({ members, inner, strength }: Level, total: number): number {
  let modularity = 0;
  if (total === 0) return 0;
  for (let c = 0; c < members; c += 1)
    modularity += (inner[c] as number) / total - ((strength[c] as number) / total) ** 2;
  return modularity;
}
