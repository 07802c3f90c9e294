import { offsetsOf, type Web } from '../adjacency.ts';
import type { Step } from './coarsen.ts';

/** Numbers the groups from 0 in the order of their first members. */
function numbered(group: Uint32Array): { readonly into: Uint32Array; readonly groups: number } {
  const number = new Uint32Array(group.length);
  const into = new Uint32Array(group.length);
  let groups = 0;
  for (let i = 0; i < group.length; i += 1) {
    const g = group[i] as number;
    if (number[g] === 0) {
      groups += 1;
      number[g] = groups;
    }
    into[i] = (number[g] as number) - 1;
  }
  return { into, groups };
}

/**
 * The web of groups: masses and charges are added, ties between two groups become one with the sum of their weights, ties within a group
 * fall away.
 * @param group for each place the number of any one place that stands for its group
 */
export function gather(web: Web, group: Uint32Array): Step {
  const { count, targets, weights } = web;
  const { into, groups } = numbered(group);
  const sizes = new Uint32Array(groups);
  const masses = new Float64Array(groups);
  const charges = new Float64Array(groups);
  for (let i = 0; i < count; i += 1) {
    const g = into[i] as number;
    sizes[g] = (sizes[g] as number) + 1;
    masses[g] = (masses[g] as number) + (web.masses[i] as number);
    charges[g] = (charges[g] as number) + (web.charges[i] as number);
  }
  const starts = offsetsOf(sizes);
  const next = starts.slice();
  const members = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const g = into[i] as number;
    members[next[g] as number] = i;
    next[g] = (next[g] as number) + 1;
  }
  const offsets = new Uint32Array(groups + 1);
  const ends = new Uint32Array(targets.length);
  const sums = new Float32Array(targets.length);
  const slot = new Uint32Array(groups);
  let filled = 0;
  for (let g = 0; g < groups; g += 1) {
    const first = filled;
    for (let m = starts[g] as number; m < (starts[g + 1] as number); m += 1) {
      const i = members[m] as number;
      for (let k = web.offsets[i] as number; k < (web.offsets[i + 1] as number); k += 1) {
        const to = into[targets[k] as number] as number;
        if (to === g) continue;
        const known = slot[to] as number;
        if (known > first) sums[known - 1] = (sums[known - 1] as number) + (weights[k] as number);
        else {
          ends[filled] = to;
          sums[filled] = weights[k] as number;
          filled += 1;
          slot[to] = filled;
        }
      }
    }
    offsets[g + 1] = filled;
  }
  return {
    web: {
      count: groups,
      offsets,
      targets: ends.subarray(0, filled),
      weights: sums.subarray(0, filled),
      masses,
      charges,
    },
    into,
  };
}
