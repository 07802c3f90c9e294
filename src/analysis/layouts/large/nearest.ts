/** Places sorted into squares, so that what is near is found without looking at all. */
interface Squares {
  readonly places: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly across: number;
  readonly down: number;
  /** Entities square by square: those of square `s` are `members[starts[s]]` up to `members[starts[s + 1]]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Sorts places (x and y in turn) into squares of about two each. */
export function squaresOf(places: Float32Array): Squares {
  const count = places.length / 2;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i += 1) {
    left = Math.min(left, places[2 * i] as number);
    right = Math.max(right, places[2 * i] as number);
    top = Math.min(top, places[2 * i + 1] as number);
    bottom = Math.max(bottom, places[2 * i + 1] as number);
  }
  const longer = Math.max(right - left, bottom - top);
  const ideal = Math.sqrt(((right - left) * (bottom - top) * 2) / count);
  const side = Math.max(ideal, longer / 2048, 1e-9);
  const across = Math.floor((right - left) / side) + 1;
  const down = Math.floor((bottom - top) / side) + 1;
  const starts = new Uint32Array(across * down + 1);
  const square = (i: number): number =>
    Math.floor(((places[2 * i + 1] as number) - top) / side) * across +
    Math.floor(((places[2 * i] as number) - left) / side);
  for (let i = 0; i < count; i += 1) starts[square(i) + 1] = (starts[square(i) + 1] as number) + 1;
  for (let s = 0; s < across * down; s += 1)
    starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  const next = starts.slice();
  const members = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const s = square(i);
    members[next[s] as number] = i;
    next[s] = (next[s] as number) + 1;
  }
  return { places, left, top, side, across, down, starts, members };
}

/** The entities of the squares exactly `ring` squares away from column `column` and row `row`. */
function* onRing({ across, down, starts, members }: Squares, column: number, row: number, ring: number) {
  for (let y = Math.max(0, row - ring); y <= Math.min(down - 1, row + ring); y += 1) {
    const step = Math.abs(y - row) === ring ? 1 : Math.max(1, 2 * ring);
    for (let x = column - ring; x <= column + ring; x += step) {
      if (x < 0 || x >= across) continue;
      const s = y * across + x;
      yield* members.subarray(starts[s], starts[s + 1]);
    }
  }
}

/** The `wanted` entities nearest to entity `at` in the plane, itself left out; nearest first. */
export function nearestIn(squares: Squares, at: number, wanted: number): number[] {
  const { places, left, top, side, across, down } = squares;
  const [x, y] = [places[2 * at] as number, places[2 * at + 1] as number];
  const [column, row] = [Math.floor((x - left) / side), Math.floor((y - top) / side)];
  let found: { readonly entity: number; readonly far: number }[] = [];
  for (let ring = 0; ring <= Math.max(across, down); ring += 1) {
    for (const entity of onRing(squares, column, row, ring)) {
      if (entity === at) continue;
      const far = Math.hypot((places[2 * entity] as number) - x, (places[2 * entity + 1] as number) - y);
      found.push({ entity, far });
    }
    if (found.length < wanted) continue;
    found.sort((a, b) => a.far - b.far || a.entity - b.entity);
    found = found.slice(0, Math.max(wanted, 0));
    // Everything in the next ring is at least this many whole squares away.
    if (wanted === 0 || (found[wanted - 1]?.far ?? 0) <= ring * side) break;
  }
  return found.map(({ entity }) => entity);
}
