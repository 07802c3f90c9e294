import type { Web } from '../adjacency.ts';

/** So many searches run at once: one for each bit of a number. */
export const SOURCES = 32;
/** No more steps than this are told apart. */
const FARTHEST = 0xffff;

/** Working columns of `spread`, for up to as many places as they were made for. */
export interface Waves {
  /** Steps from source `s` to place `i`, at `SOURCES * i + s`; 0 at the source itself, and for sources that there are not. */
  readonly steps: Uint16Array;
  /** By bits: which searches have met a place; which have just met it; and which meet it next. */
  readonly met: Int32Array;
  front: Int32Array;
  next: Int32Array;
  /** The places that are in front, and those that will be. */
  ahead: Uint32Array;
  reached: Uint32Array;
}

/** Room for `spread` over up to `count` places. */
export function wavesFor(count: number): Waves {
  return {
    steps: new Uint16Array(SOURCES * count),
    met: new Int32Array(count),
    front: new Int32Array(count),
    next: new Int32Array(count),
    ahead: new Uint32Array(count),
    reached: new Uint32Array(count),
  };
}

/** Finds whom the places in front lead to; returns how many there are. */
function reach({ offsets, targets }: Web, waves: Waves, ahead: number): number {
  const { met, front, next, reached } = waves;
  let found = 0;
  for (let a = 0; a < ahead; a += 1) {
    const i = waves.ahead[a] as number;
    const bits = front[i] as number;
    front[i] = 0;
    const stop = offsets[i + 1] as number;
    for (let k = offsets[i] as number; k < stop; k += 1) {
      const j = targets[k] as number;
      const fresh = bits & ~(met[j] as number);
      if (fresh === 0) continue;
      const known = next[j] as number;
      next[j] = known | fresh;
      if (known !== 0) continue;
      reached[found] = j;
      found += 1;
    }
  }
  return found;
}

/** Writes down that some searches have come to the places found, and makes those the front. */
function note(waves: Waves, found: number, far: number): void {
  const { met, next, reached, steps } = waves;
  for (let a = 0; a < found; a += 1) {
    const j = reached[a] as number;
    let bits = next[j] as number;
    met[j] = (met[j] as number) | bits;
    for (; bits !== 0; bits &= bits - 1) steps[SOURCES * j + 31 - Math.clz32(bits & -bits)] = far;
  }
  [waves.front, waves.next] = [next, waves.front];
  [waves.ahead, waves.reached] = [reached, waves.ahead];
}

/**
 * Steps from up to `SOURCES` places to all others of a connected web, into `waves.steps`: one breadth-first search for all of them, in which
 * a place that several meet at once is looked at once (Then et al., The More the Merrier, VLDB 2014).
 * @returns the most steps from any
 */
export function spread(web: Web, sources: Uint32Array, waves: Waves): number {
  waves.steps.fill(0, 0, SOURCES * web.count);
  waves.met.fill(0, 0, web.count);
  let ahead = 0;
  for (let s = 0; s < sources.length; s += 1) {
    const source = sources[s] as number;
    if (waves.front[source] === 0) {
      waves.ahead[ahead] = source;
      ahead += 1;
    }
    waves.front[source] = (waves.front[source] as number) | (1 << s);
    waves.met[source] = waves.front[source] as number;
  }
  for (let far = 1; ; far += 1) {
    ahead = reach(web, waves, ahead);
    note(waves, ahead, Math.min(far, FARTHEST));
    if (ahead === 0) return Math.min(far - 1, FARTHEST);
  }
}
