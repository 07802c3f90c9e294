import type { Rows, Snapshot } from './snapshot.ts';

/** `rows` the other way round, by counting sort: for each of `size` values the rows that hold it, in their order. */
function inverse({ offsets, items }: Rows, size: number): Rows {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < items.length; i += 1) {
    const after = (items[i] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let value = 0; value < size; value += 1) {
    starts[value + 1] = (starts[value + 1] as number) + (starts[value] as number);
  }
  const next = starts.slice();
  const rows = new Uint32Array(items.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i += 1) {
      const value = items[i] as number;
      const place = next[value] as number;
      rows[place] = row;
      next[value] = place + 1;
    }
  }
  return { offsets: starts, items: rows };
}

const known = new WeakMap<Snapshot, Rows>();

/** For each entity the claims that it makes: as a speaker, or as the document that speaks itself. Made once, when first asked for. */
export function voicedOf(snapshot: Snapshot): Rows {
  let voiced = known.get(snapshot);
  if (!voiced) {
    voiced = inverse(snapshot.voices, snapshot.entityIds.length);
    known.set(snapshot, voiced);
  }
  return voiced;
}
