/** The number of an entity that is in no group, because it may not be walked. */
export const ABSENT = 0xffff_ffff;

/** A partition of the entities. Group 0 is the largest; groups of one size go by their first entity. */
export interface Groups {
  /** The group of each entity, or {@link ABSENT}. */
  readonly of: Uint32Array;
  /** How many entities each group has. */
  readonly sizes: Uint32Array;
}

/**
 * Numbers groups by size. `labels` holds any number below its own length for each entity, the same for those of one group;
 * entities that `present` turns off are in none.
 */
export function groupsOf(labels: Uint32Array, present?: Uint8Array): Groups {
  const count = labels.length;
  const numbers = new Uint32Array(count).fill(ABSENT);
  const sizes = new Uint32Array(count);
  const of = new Uint32Array(count).fill(ABSENT);
  let groups = 0;
  for (let e = 0; e < count; e += 1) {
    if (present && !present[e]) continue;
    const label = labels[e] as number;
    if (numbers[label] === ABSENT) {
      numbers[label] = groups;
      groups += 1;
    }
    const group = numbers[label] as number;
    of[e] = group;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return bySize(of, sizes.subarray(0, groups));
}

/** Renumbers groups that are numbered by their first entity; a counting sort by size keeps that order among equals. */
function bySize(of: Uint32Array, sizes: Uint32Array): Groups {
  let largest = 0;
  for (const size of sizes) if (size > largest) largest = size;
  const places = new Uint32Array(largest + 2);
  for (const size of sizes) places[largest - size + 1] = (places[largest - size + 1] as number) + 1;
  for (let i = 1; i < places.length; i += 1) places[i] = (places[i] as number) + (places[i - 1] as number);
  const renamed = new Uint32Array(sizes.length);
  const sorted = new Uint32Array(sizes.length);
  for (let g = 0; g < sizes.length; g += 1) {
    const size = sizes[g] as number;
    const place = places[largest - size] as number;
    places[largest - size] = place + 1;
    renamed[g] = place;
    sorted[place] = size;
  }
  for (let e = 0; e < of.length; e += 1) if (of[e] !== ABSENT) of[e] = renamed[of[e] as number] as number;
  return { of, sizes: sorted };
}
