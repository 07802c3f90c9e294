import type { Flock } from './forces/settle.ts';

/** Sorts places into buckets by the square they are in; two squares may share one, which costs a comparison and no more. */
interface Buckets {
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly squares: Uint32Array;
}

/** Room for `pushApart` of up to `count` places. */
export function bucketsFor(count: number): Buckets {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  return {
    starts: new Uint32Array(size + 1),
    members: new Uint32Array(count),
    squares: new Uint32Array(count),
  };
}

const bucketOf = (column: number, row: number, size: number): number =>
  ((Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >>> 7) & (size - 1);

function sort({ x, y }: Flock, side: number, { starts, members, squares }: Buckets, count: number): void {
  const size = starts.length - 1;
  starts.fill(0);
  for (let i = 0; i < count; i += 1) {
    const bucket = bucketOf(Math.floor((x[i] as number) / side), Math.floor((y[i] as number) / side), size);
    squares[i] = bucket;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let b = 1; b <= size; b += 1) starts[b] = (starts[b] as number) + (starts[b - 1] as number);
  for (let i = count - 1; i >= 0; i -= 1) {
    const bucket = squares[i] as number;
    starts[bucket] = (starts[bucket] as number) - 1;
    members[starts[bucket] as number] = i;
  }
}

/** Moves two places that are too near apart, half each; or one by all, if the other is held. True when they were too near. */
function part({ x, y, held }: Flock, i: number, j: number, least: number): boolean {
  let dx = (x[j] as number) - (x[i] as number);
  let dy = (y[j] as number) - (y[i] as number);
  const square = dx * dx + dy * dy;
  if (square >= least * least) return false;
  const [stays, other] = [held?.[i] === 1, held?.[j] === 1];
  if (stays && other) return false;
  let far = Math.sqrt(square);
  if (far < least * 1e-3) {
    // On the same spot: apart in a direction of their own.
    dx = Math.cos(i * 2.4 + j);
    dy = Math.sin(i * 2.4 + j);
    far = 1;
  }
  const by = (least - Math.sqrt(square)) * 1.02;
  const back = stays ? 0 : other ? by : by / 2;
  x[i] = (x[i] as number) - (back * dx) / far;
  y[i] = (y[i] as number) - (back * dy) / far;
  x[j] = (x[j] as number) + ((by - back) * dx) / far;
  y[j] = (y[j] as number) + ((by - back) * dy) / far;
  return true;
}

/**
 * One round of moving places apart that are nearer to each other than `least`; the shape as a whole stays. Several rounds are needed
 * where many crowd.
 * @returns how many pairs were too near
 */
export function pushApart(flock: Flock, count: number, least: number, buckets: Buckets): number {
  sort(flock, least, buckets, count);
  const { starts, members } = buckets;
  const size = starts.length - 1;
  let near = 0;
  for (let i = 0; i < count; i += 1) {
    const column = Math.floor((flock.x[i] as number) / least);
    const row = Math.floor((flock.y[i] as number) / least);
    for (let d = 0; d < 9; d += 1) {
      const bucket = bucketOf(column + (d % 3) - 1, row + Math.floor(d / 3) - 1, size);
      const stop = starts[bucket + 1] as number;
      for (let k = starts[bucket] as number; k < stop; k += 1) {
        const j = members[k] as number;
        if (j > i && part(flock, i, j, least)) near += 1;
      }
    }
  }
  return near;
}
