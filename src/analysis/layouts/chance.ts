/** A generator of numbers from 0 up to 1 that always gives the same row for a seed: mulberry32, by Tommy Ettinger, public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Runs `work` with `Math.random` replaced by a seeded generator, since fcose draws its numbers there and takes no seed of its own;
 * without this the same dossier would be arranged differently each time. `work` must be synchronous: nothing else can then
 * run, and see the replacement, before it is taken back.
 */
export function withSeededChance<T>(seed: number, work: () => T): T {
  const original = Math.random;
  Math.random = seeded(seed);
  try {
    return work();
  } finally {
    Math.random = original;
  }
}
