import { type Groups, groupsOf } from './groups.ts';
import { entityCount, networkOf, type Passable, type Topology } from './network.ts';

const DONE = 0xffff_ffff;

/**
 * The sets within which everybody can reach everybody along the direction of the relations. Tarjan's algorithm (SIAM Journal on
 * Computing 1, 1972) in Pearce's form with one number an entity (Information Processing Letters 116, 2016), with a stack of its own.
 */
export function strongComponents(topology: Topology, passable?: Passable): Groups {
  const { offsets, neighbours } = networkOf(topology, 'outward', passable);
  const count = entityCount(topology);
  /** 0: not met; DONE: its set is known; else the earliest entity it is known to reach, by the order of meeting. */
  const lowest = new Uint32Array(count);
  const next = offsets.slice(0, count);
  const path = new Uint32Array(count);
  const waiting = new Uint32Array(count);
  const leads = new Uint8Array(count);
  const labels = new Uint32Array(count);
  let [met, depth, waits] = [0, 0, 0];
  const enter = (entity: number): void => {
    met += 1;
    lowest[entity] = met;
    leads[entity] = 1;
    path[depth] = entity;
    depth += 1;
  };
  for (let start = 0; start < count; start += 1) {
    if (lowest[start] === 0) enter(start);
    while (depth > 0) {
      const at = path[depth - 1] as number;
      const place = next[at] as number;
      if (place < (offsets[at + 1] as number)) {
        const to = neighbours[place] as number;
        if (lowest[to] === 0) {
          enter(to);
          continue;
        }
        // Looked at once more after returning from it, when its number is final.
        next[at] = place + 1;
        if (lowest[to] !== DONE && (lowest[to] as number) < (lowest[at] as number)) {
          lowest[at] = lowest[to] as number;
          leads[at] = 0;
        }
        continue;
      }
      depth -= 1;
      if (!leads[at]) {
        waiting[waits] = at;
        waits += 1;
        continue;
      }
      labels[at] = at;
      while (waits > 0 && (lowest[waiting[waits - 1] as number] as number) >= (lowest[at] as number)) {
        waits -= 1;
        labels[waiting[waits] as number] = at;
        lowest[waiting[waits] as number] = DONE;
      }
      lowest[at] = DONE;
    }
  }
  return groupsOf(labels, passable?.entity);
}
